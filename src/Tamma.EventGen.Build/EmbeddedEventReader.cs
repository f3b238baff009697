using System;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Build;

/// <summary>
/// Reads what the generator and the author left of events in an assembly, from its metadata (ECMA-335, II.22.10 CustomAttribute). The
/// assembly is never loaded: no code of it runs in the build.
/// </summary>
internal static class EmbeddedEventReader
{
    private const string AttributeNamespace = "Tamma.Events";

    /// <summary>The events.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    /// <exception cref="InvalidDataException">An attribute is malformed.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static EmbeddedEvents Read(string assembly)
    {
        var events = new EmbeddedEvents();
        using var file = new FileStream(assembly, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
            throw new InvalidDataException("The file has no .NET metadata.");
        var metadata = image.GetMetadataReader();
        if (!metadata.IsAssembly)
            return events;
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!TryFindName(metadata, attribute.Constructor, out var space, out var name) || !metadata.StringComparer.Equals(space, AttributeNamespace))
                continue;
            if (metadata.StringComparer.Equals(name, "EventContractAttribute"))
            {
                var value = Begin(metadata, attribute);
                events.Contracts.Add(new EmbeddedContract(ReadText(ref value), ReadText(ref value), ReadText(ref value)));
            }
            else if (metadata.StringComparer.Equals(name, "ExternalEventAttribute"))
            {
                var value = Begin(metadata, attribute);
                events.External.Add(new ExternalEvent(ReadText(ref value), ReadText(ref value)));
            }
        }

        return events;
    }

    private static bool TryFindName(MetadataReader metadata, EntityHandle constructor, out StringHandle space, out StringHandle name)
    {
        (space, name) = (default, default);
        switch (constructor.Kind)
        {
            case HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                (space, name) = (reference.Namespace, reference.Name);
                return true;
            case HandleKind.MethodDefinition:
                var definition = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
                (space, name) = (definition.Namespace, definition.Name);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The value behind its prolog (II.23.3). The attributes have one constructor each, and its arguments are texts.</summary>
    private static BlobReader Begin(MetadataReader metadata, CustomAttribute attribute)
    {
        const ushort Prolog = 1;
        var value = metadata.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == Prolog ? value : throw new InvalidDataException("The value of an attribute is malformed.");
    }

    private static string ReadText(ref BlobReader value) =>
        value.ReadSerializedString() ?? throw new InvalidDataException("An argument of an attribute of events is null.");
}
