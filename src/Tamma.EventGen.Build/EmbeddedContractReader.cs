using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tamma.EventGen.Build;

/// <summary>
/// Reads the contracts that the generator left in an assembly, from its metadata (ECMA-335, II.22.10 CustomAttribute). The assembly is
/// never loaded: no code of it runs in the build.
/// </summary>
internal static class EmbeddedContractReader
{
    private const string AttributeNamespace = "Tamma.Events";
    private const string AttributeName = "EventContractAttribute";

    /// <summary>The contracts in the order of the metadata.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    /// <exception cref="InvalidDataException">An attribute is malformed.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static List<EmbeddedContract> Read(string assembly)
    {
        var contracts = new List<EmbeddedContract>();
        using var file = new FileStream(assembly, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
            throw new InvalidDataException("The file has no .NET metadata.");
        var metadata = image.GetMetadataReader();
        if (!metadata.IsAssembly)
            return contracts;
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsEventContract(metadata, attribute.Constructor))
                contracts.Add(ReadValue(metadata.GetBlobReader(attribute.Value)));
        }

        return contracts;
    }

    private static bool IsEventContract(MetadataReader metadata, EntityHandle constructor)
    {
        switch (constructor.Kind)
        {
            case HandleKind.MemberReference:
                var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
                if (parent.Kind != HandleKind.TypeReference)
                    return false;
                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return IsAttribute(metadata, reference.Namespace, reference.Name);
            case HandleKind.MethodDefinition:
                var type = metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
                var definition = metadata.GetTypeDefinition(type);
                return IsAttribute(metadata, definition.Namespace, definition.Name);
            default:
                return false;
        }
    }

    private static bool IsAttribute(MetadataReader metadata, StringHandle space, StringHandle name) =>
        metadata.StringComparer.Equals(name, AttributeName) && metadata.StringComparer.Equals(space, AttributeNamespace);

    /// <summary>Three strings behind the prolog (II.23.3); the attribute has no other constructor.</summary>
    private static EmbeddedContract ReadValue(BlobReader value)
    {
        const ushort Prolog = 1;
        if (value.ReadUInt16() != Prolog)
            throw new InvalidDataException("The value of an attribute is malformed.");
        return new EmbeddedContract(ReadText(ref value), ReadText(ref value), ReadText(ref value));
    }

    private static string ReadText(ref BlobReader value) =>
        value.ReadSerializedString() ?? throw new InvalidDataException("An argument of the attribute " + AttributeName + " is null.");
}
