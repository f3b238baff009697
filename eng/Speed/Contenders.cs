using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator;

namespace Tamma.EventGen.Speed;

/// <summary>The generators that are compared on the same types. The peers' assemblies are loaded as a compiler loads them.</summary>
internal static class Contenders
{
    private static readonly string Peers = Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>A pipeline that reads nothing and emits nothing for each event: what the compiler itself takes.</summary>
    public static Contender Floor { get; } = new("floor", static () => new FloorGenerator().AsSourceGenerator(), static _ => []);

    /// <summary>This project's.</summary>
    public static Contender EventGen { get; } = new("Tamma.EventGen", static () => new EventGenerator().AsSourceGenerator(), static _ => []);

    /// <summary>System.Text.Json's, with one context for all events: the measure of the others.</summary>
    public static Contender SystemTextJson { get; } = new("System.Text.Json", static () => Load("System.Text.Json.SourceGeneration.dll"), static events =>
    [
        "using System.Text.Json.Serialization;\n"
        + string.Concat(Enumerable.Range(0, events).Select(number => "[JsonSerializable(typeof(" + Events.NameOf(number) + "))]\n"))
        + "internal sealed partial class Context : JsonSerializerContext;",
    ]);

    /// <summary>Mapperly, with a mapper for each event that copies it.</summary>
    public static Contender Mapperly { get; } = new(
        "Mapperly",
        static () => Load("Riok.Mapperly.dll"),
        static events => Enumerable.Range(0, events).Select(number => string.Create(CultureInfo.InvariantCulture, $$"""
            [Riok.Mapperly.Abstractions.Mapper(UseDeepCloning = true)]
            public static partial class Mapper{{number}} { public static partial {{Events.NameOf(number)}} Copy({{Events.NameOf(number)}} value); }
            """)),
        MetadataReference.CreateFromFile(Path.Combine(Peers, "Riok.Mapperly.Abstractions.dll")));

    private static ISourceGenerator Load(string file)
    {
        var type = Assembly.LoadFrom(Path.Combine(Peers, file)).GetTypes().Single(type => type.IsDefined(typeof(GeneratorAttribute), inherit: false));
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
