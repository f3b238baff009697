using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Differential.Tests.Declared;

/// <summary>Source of events in every form that a declaration has: each row of the scalars comes up in turn, the rest by chance.</summary>
internal sealed class RandomDeclarations(Random random)
{
    private const string Prelude = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace Declared;

        """;

    private const string Shared = Prelude + """
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum Level { Low, [JsonStringEnumMemberName("very \"high\"")] VeryHigh, Größe }

        public enum State : short { Open, Merged = 5, Lost = -1 }

        public sealed record Page<T>(IReadOnlyList<T> Items, int Total = 10)
        {
            public required T First { get; init; }
            public string? Next { get; init; } = "n";
        }

        public readonly record struct Option<T>(T Value, bool IsSet = true);

        public sealed record Pair<TFirst, TSecond>(TFirst First, TSecond Second);

        public static class Outer<T>
        {
            public sealed class Inner { public required T Value { get; init; } }
        }

        public abstract record GenericBase<T>
        {
            public T? Inherited { get; init; }
        }
        """;

    private static readonly string[] Lists = ["IReadOnlyList<{0}>", "List<{0}>", "{0}[]", "IReadOnlyCollection<{0}>", "IEnumerable<{0}>", "IList<{0}>", "ICollection<{0}>", "ImmutableArray<{0}>"];
    private static readonly string[] Sets = ["HashSet<{0}>", "ISet<{0}>", "IReadOnlySet<{0}>"];
    private static readonly string[] Maps = ["IReadOnlyDictionary<{1}, {0}>", "Dictionary<{1}, {0}>", "IDictionary<{1}, {0}>"];
    private static readonly string[] Counts = ["", "", "MaxLength(3)", "MinLength(1)", "Length(1, 3)"];

    private static readonly (string Type, string Limits)[] LimitedItems =
    [
        ("IReadOnlyList<string>", "Length(1, 3), Items(MinLength = 1, MaxLength = 2, Pattern = \"[a-c]*\")"),
        ("IReadOnlyDictionary<string, double>", "MaxLength(2), Items(Minimum = 0, Maximum = 1)"),
        ("List<string>", "Items(AllowedValues = new object[] { \"x\", \"yy\" })"),
        ("IReadOnlySet<int>", "MaxLength(2), Items(Minimum = -1, Maximum = 5)"),
    ];

    private static readonly string[] Names = ["Text", "Number", "Größe", "@class", "Value", "Url", "ID", "Items", "Name", "Type", "Kind", "A1", "名前", "Reader", "Shape", "Next", "Count"];

    private readonly StringBuilder _types = new();
    private int _scalar = random.Next(DeclaredScalars.All.Length);
    private int _numberOfTypes;

    private enum Presence
    {
        Required,
        Optional,
        Defaulted,
        RequiredByJson,
        Bare,
    }

    /// <summary>Files with a number of events, named after <paramref name="first"/> and the numbers that follow.</summary>
    public string[] Make(int first, int count) => [Shared, .. Enumerable.Range(first, count).Select(Event)];

    /// <summary>The type of an event of a number.</summary>
    public static string EventType(int number) => Invariant($"TYPES.EVENT{number}.DECLARED");

    private string Event(int number)
    {
        _types.Clear();
        var record = Invariant($"Event{number}");
        var closed = random.Next(5) == 0 ? "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]\n" : "";
        var head = $"[TammaEvent(\"{EventType(number)}\", \"1.0.0\")]\n{closed}public sealed partial record {record}";
        var names = Take(Names, random.Next(2, 6));
        var half = random.Next(names.Length + 1);
        var source = random.Next(6) switch
        {
            0 => $"{head}({Parameters(names)});\n",
            1 => $"{head}({Parameters(names[..half])})\n{{\n{Properties(names[half..])}}}\n",
            2 => $"public abstract record {record}Base\n{{\n{Properties(names[..half])}}}\n\n{head} : {record}Base\n{{\n{Properties(names[half..])}}}\n",
            3 => $"public abstract record {record}Base(int Inherited, string? Other = \"o\")\n{{\n{Properties(names[..half])}}}\n\n{head}(int Inherited, Guid Key) : {record}Base(Inherited)\n{{\n{Properties(names[half..])}}}\n",
            4 => $"{head} : GenericBase<{Pick(["int", "int?", "string", "Level?", "Guid", "DateOnly?"])}>\n{{\n{Properties(names)}}}\n",
            _ => $"{head}\n{{\n{Properties(names)}{(random.Next(3) == 0 ? $"public {record}? Self {{ get; init; }}\n" : "")}}}\n",
        };
        if (random.Next(8) == 0 && !source.Contains("abstract", StringComparison.Ordinal))
            source = $"public static partial class {record}Holder\n{{\n{source}}}\n";
        return Prelude + source + _types;
    }

    private string Parameters(string[] names)
    {
        var parameters = names.Select(name => Parameter(name)).OrderBy(parameter => parameter.IsOptional).Select(parameter => parameter.Source);
        return "\n" + string.Join(",\n", parameters);
    }

    private (string Source, bool IsOptional) Parameter(string name)
    {
        var (type, limits, constant, isAlwaysNullable) = Type();
        var isNullable = isAlwaysNullable || random.Next(2) == 0;
        var attributes = (limits.Length > 0 ? $"[{(random.Next(2) == 0 && StandsOnParameters(limits) ? "" : "property: ")}{limits}] " : "") + Annotations(name, "property: ");
        var value = random.Next(3) switch
        {
            0 when constant is not null => " = " + constant,
            1 when isNullable => " = null",
            _ => "",
        };
        return ($"    {attributes}{type}{(isNullable ? "?" : "")} {name}{value}", value.Length > 0);
    }

    // Attributes of others and of ours stand on properties only.
    private static bool StandsOnParameters(string limits) =>
        !limits.Contains("JsonConverter", StringComparison.Ordinal) && !limits.Contains("MultipleOf", StringComparison.Ordinal) && !limits.Contains("Items", StringComparison.Ordinal) && !limits.Contains("Scale", StringComparison.Ordinal);

    private string Properties(IEnumerable<string> names) => string.Concat(names.Select(Property));

    private string Property(string name)
    {
        var (type, limits, constant, isAlwaysNullable) = Type();
        var presence = Pick(Enum.GetValues<Presence>());
        var isBare = presence == Presence.Bare && constant is not null and not "default" && type is not ("string" or "Level");
        if ((presence == Presence.Defaulted && constant is null or "default") || (presence == Presence.Bare && !isBare))
            presence = Presence.Required;
        var isNullable = isAlwaysNullable || presence == Presence.Optional || (presence != Presence.Bare && random.Next(2) == 0);
        var attributes = (limits.Length > 0 ? $"[{limits}]\n" : "") + (presence == Presence.RequiredByJson ? "[JsonRequired]\n" : "") + Annotations(name, "");
        // What is absent is the type's default, which the limits of the member may refuse.
        var isUnlimited = presence == Presence.Bare && limits.Length > 0;
        return $"{(isUnlimited ? "" : attributes)}public {(presence == Presence.Required ? "required " : "")}{type}{(isNullable ? "?" : "")} {name} {{ get; init; }}{(presence == Presence.Defaulted ? $" = {constant};" : "")}\n";
    }

    private string Annotations(string name, string target) => random.Next(12) switch
    {
        0 => $"[{target}JsonPropertyName(\"{name.Trim('@')} \\\"'/~ü\")]\n",
        1 => $"[{target}JsonPropertyOrder({random.Next(-2, 3).ToString(CultureInfo.InvariantCulture)})]\n",
        2 => $"[{target}Sensitive(Sensitivity.Secret)]\n",
        3 => $"[{target}Description(\"It is described.\"), {target}Display(Name = \"Shown\")]\n".Replace(", property: ", ", ", StringComparison.Ordinal),
        _ => "",
    };

    /// <summary>A type with what stands on its member: half of them are the scalars, in turn.</summary>
    private (string Type, string Limits, string? Constant, bool IsAlwaysNullable) Type()
    {
        switch (random.Next(12))
        {
            case 0:
                return (List(Item(depth: 0)), Pick(Counts), null, false);
            case 1:
                return (string.Format(CultureInfo.InvariantCulture, Pick(Sets), Pick(DeclaredScalars.OfSets)), Pick(Counts), null, false);
            case 2:
                return (string.Format(CultureInfo.InvariantCulture, Pick(Maps), Item(depth: 0), Pick(DeclaredScalars.OfKeys)), Pick(Counts), null, false);
            case 3:
                var (type, limits) = Pick(LimitedItems);
                return (type, limits, null, false);
            case 4 or 5:
                return (Declared(depth: 0), "", null, false);
            default:
                var scalar = DeclaredScalars.All[_scalar++ % DeclaredScalars.All.Length];
                return (scalar.Type, scalar.Limits, scalar.Constant, scalar.IsAlwaysNullable);
        }
    }

    private string List(string item) => string.Format(CultureInfo.InvariantCulture, Pick(Lists), item);

    private string Item(int depth) => random.Next(5) switch
    {
        0 when depth < 2 => Declared(depth + 1) + (random.Next(3) == 0 ? "?" : ""),
        1 when depth < 2 => List(Item(depth + 1)),
        2 when depth < 2 => $"Dictionary<string, {Item(depth + 1)}>",
        _ => Pick(DeclaredScalars.OfItems),
    };

    /// <summary>A type that is declared beside the event: of each kind of C#, generic, a value with a name, or one of several cases.</summary>
    private string Declared(int depth)
    {
        var name = Invariant($"Part{_numberOfTypes++}");
        switch (random.Next(13))
        {
            case 0:
                return $"Page<{Pick(DeclaredScalars.OfItems)}>";
            case 1:
                return $"Option<{Pick(DeclaredScalars.OfItems)}>";
            case 2:
                return $"Pair<{Pick(DeclaredScalars.OfItems)}, {(depth < 2 ? Item(depth + 1) : "Level")}>";
            case 3:
                return $"Outer<{Pick(DeclaredScalars.OfItems)}>.Inner";
            case 4:
                return ValueObject(name);
            case 5:
                return Union(name, depth);
            case 6:
                Add($"public sealed record {name}({Simple("Name")}, {Simple("Other")}, {name}? Inner = null);");
                break;
            case 7:
                Add($"public readonly record struct {name}({Simple("X")}, int Y = -1)\n{{\n{SimpleProperty("Label")}}}");
                break;
            case 8:
                Add($"#pragma warning disable TEG1012 // Classes that can be changed are read and written as any.\npublic class {name}Base\n{{\npublic int Number {{ get; set; }} = 5;\npublic virtual string? Text {{ get; set; }}\n}}\npublic sealed class {name} : {name}Base\n{{\n[MaxLength(3)]\npublic override string? Text {{ get; set; }}\n{SimpleProperty("Own", "set")}}}");
                break;
            case 9:
                Add($"public struct {name}\n{{\n{SimpleProperty("Text", "set")}public required int Count {{ readonly get; set; }}\n[JsonIgnore]\npublic int Field;\n}}");
                break;
            case 10:
                Add($"public sealed class {name}({Simple("text")}, int? number = 4)\n{{\npublic {_simpleType} Text {{ get; }} = text;\npublic int? Number {{ get; }} = number;\npublic string? Note {{ get; set; }} = \"n\";\n}}");
                break;
            case 11 when depth < 2:
                Add($"{(random.Next(3) == 0 ? "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]\n" : "")}public sealed record {name}\n{{\n{Properties(Take(Names, random.Next(1, 3)))}public {name}? Inner {{ get; init; }}\n}}");
                break;
            default:
                Add($"public static class {name}Holder\n{{\npublic sealed record Nested({Simple("Text")});\n}}");
                return name + "Holder.Nested";
        }

        return name;
    }

    private string ValueObject(string name)
    {
        var scalar = Pick(DeclaredScalars.All);
        if (scalar.Type is "JsonNode" or "JsonObject" or "JsonArray" or "JsonElement" || scalar.Limits.Contains("JsonConverter", StringComparison.Ordinal))
            scalar = new DeclaredScalar("string", "MaxLength(4)");
        var attribute = scalar.IsPlain ? "" : $"[property: {scalar.Limits}] ";
        Add($"[ValueObject]\npublic {Pick(["readonly record struct", "sealed record", "readonly record struct"])} {name}({attribute}{scalar.Type} Value);");
        return name;
    }

    private string Union(string name, int depth)
    {
        var discriminator = Pick(["what", "$type", "is a"]);
        var cases = random.Next(1, 4);
        var attributes = string.Concat(Enumerable.Range(0, cases).Select(i => Invariant($"[JsonDerivedType(typeof({name}{(char)('A' + i)}), \"cäse {i}\")]\n")));
        Add($"[JsonPolymorphic(TypeDiscriminatorPropertyName = \"{discriminator}\")]\n{attributes}public abstract record {name}\n{{\n[MaxLength(9)]\npublic string? Note {{ get; init; }}\n}}");
        for (var i = 0; i < cases; i++)
            Add($"public sealed record {name}{(char)('A' + i)} : {name}\n{{\n{(depth < 2 ? Properties(Take(Names, random.Next(0, 2))) : "")}{(i == 1 ? $"public {name}? Inner {{ get; init; }}\n" : "")}}}");
        return name;
    }

    private string _simpleType = "";

    private string Simple(string name)
    {
        var scalar = Pick(DeclaredScalars.All);
        var attribute = scalar.IsPlain || scalar.Limits.Contains("JsonConverter", StringComparison.Ordinal) || char.IsLower(name[0]) ? "" : $"[property: {scalar.Limits}] ";
        _simpleType = scalar.Type + (scalar.IsAlwaysNullable || random.Next(2) == 0 ? "?" : "");
        return $"{attribute}{_simpleType} {name}";
    }

    private string SimpleProperty(string name, string setter = "init")
    {
        var scalar = Pick(DeclaredScalars.All);
        return $"{(scalar.IsPlain ? "" : $"[{scalar.Limits}]\n")}public {scalar.Type}? {name} {{ get; {setter}; }}\n";
    }

    private void Add(string type) => _types.Append(type).Append('\n');

    private string[] Take(string[] from, int count)
    {
        var copy = from.ToArray();
        random.Shuffle(copy);
        return copy[..count];
    }

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
