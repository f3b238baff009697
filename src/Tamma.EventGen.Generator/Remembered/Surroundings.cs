using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Remembered;

/// <summary>What the reading of an event may depend on beside the files that declare its records: the options, the references, and the outline of every file.</summary>
internal sealed class Surroundings
{
    private static readonly ConditionalWeakTable<Compilation, Surroundings> Known = new();

    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    // A reference to another project holds that project's compilation.
    private readonly ImmutableArray<WeakReference<MetadataReference>> _references;
    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly WeakReference<Surroundings?> _other = new(null);

    private Surroundings(Compilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences.Select(static reference => new WeakReference<MetadataReference>(reference)).ToImmutableArray();
        _files = compilation.SyntaxTrees.ToImmutableArray();
    }

    /// <summary>
    /// The surroundings in a compilation: the earlier object itself where they are the same. The two are compared once, however many
    /// events ask, and only files that have changed are looked at.
    /// </summary>
    public static Surroundings Of(Compilation compilation, Surroundings? earlier)
    {
        lock (Known)
        {
            var current = Known.GetValue(compilation, static compilation => new Surroundings(compilation));
            if (earlier is null || ReferenceEquals(current, earlier) || !current.IsSameAs(earlier))
                return current;
            Known.Remove(compilation);
            Known.Add(compilation, earlier);
            return earlier;
        }
    }

    private bool IsSameAs(Surroundings earlier)
    {
        if (_other.TryGetTarget(out var other) && ReferenceEquals(other, earlier))
            return false;
        if (string.Equals(_assemblyName, earlier._assemblyName, StringComparison.Ordinal)
            && _options.Equals(earlier._options)
            && _references.Length == earlier._references.Length
            && _references.Zip(earlier._references, IsSame).All(isSame => isSame)
            && _files.Length == earlier._files.Length
            && _files.Zip(earlier._files, IsSame).All(isSame => isSame))
            return true;
        _other.SetTarget(earlier);
        return false;
    }

    private static bool IsSame(SyntaxTree file, SyntaxTree earlier) => ReferenceEquals(file, earlier)
        || (file.Options.Equals(earlier.Options)
            && string.Equals(file.FilePath, earlier.FilePath, StringComparison.Ordinal)
            && string.Equals(Outline.Of(file), Outline.Of(earlier), StringComparison.Ordinal));

    private static bool IsSame(WeakReference<MetadataReference> reference, WeakReference<MetadataReference> earlier) =>
        reference.TryGetTarget(out var one) && earlier.TryGetTarget(out var other) && ReferenceEquals(one, other);
}
