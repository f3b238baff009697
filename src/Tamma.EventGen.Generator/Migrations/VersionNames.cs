using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>C# names made of a contract's names, which may be anything: each an identifier, each once.</summary>
internal sealed class VersionNames(IEnumerable<string> taken)
{
    private const int LengthLimit = 200;

    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Names that the members of a record can't have, because every record has members of those names.</summary>
    public static IEnumerable<string> OfRecords { get; } =
        ["Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString", MaskedRecord.DefaultView];

    /// <summary>An identifier that is like the name.</summary>
    public string Add(string name)
    {
        var wanted = IdentifierOf(name);
        var unique = wanted;
        for (var number = 2; !_taken.Add(unique); number++)
            unique = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    // Letters and digits alone: characters that format are legal in an identifier, and no part of it.
    private static string IdentifierOf(string name)
    {
        var identifier = new string(name.Take(LengthLimit).Select(c => char.IsLetterOrDigit(c) && !char.IsSurrogate(c) ? c : '_').ToArray());
        // Accessors and operators have names of this form.
        var isSpecial = new[] { "get_", "set_", "op_", "init_" }.Any(prefix => identifier.StartsWith(prefix, StringComparison.Ordinal));
        return identifier.Length == 0 || char.IsDigit(identifier[0]) || isSpecial ? "_" + identifier : identifier;
    }
}
