using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>How a record with sensitive members shows itself.</summary>
/// <param name="FullName">The record, with <c>global::</c>.</param>
/// <param name="PrintModifiers">The modifiers that the compiler demands of its <c>PrintMembers</c>; null where its author wrote one.</param>
/// <param name="Printed">What its own <c>PrintMembers</c> prints, in declared order.</param>
/// <param name="Viewed">What a debugger shows of it: the same, then what it inherits.</param>
/// <param name="HasDisplay">Whether its author chose a debugger's display of it.</param>
/// <param name="View">The name of the nested class that a debugger shows instead; null where its author chose one.</param>
internal sealed record MaskedRecord(
    string FullName,
    string? PrintModifiers,
    EquatableArray<MaskedMember> Printed,
    EquatableArray<MaskedMember> Viewed,
    bool HasDisplay,
    string? View)
{
    /// <summary>The name of the nested class, where no member has it.</summary>
    public const string DefaultView = "__DebuggerView";

    /// <summary>The modifiers of <c>PrintMembers</c>.</summary>
    public static string ModifiersOf(bool isSealed, bool isDerived) => (isSealed, isDerived) switch
    {
        (_, true) => "protected override",
        (true, false) => "private",
        (false, false) => "protected virtual",
    };

    /// <summary>A record of a published version; null where nothing of it is sensitive.</summary>
    /// <param name="type">The record, which is sealed.</param>
    /// <param name="isCase">Whether it derives from a union, which has no members.</param>
    public static MaskedRecord? Of(TypeBinding type, bool isCase)
    {
        if (!type.Members.Any(member => member.Property.Sensitivity != SensitivityKinds.None))
            return null;
        var members = type.Members.Select(member => new MaskedMember(member.Property.MemberName, member.Property.Sensitivity != SensitivityKinds.None, IsObsolete: false)).ToEquatableArray();
        return new MaskedRecord(type.FullName, ModifiersOf(isSealed: true, isDerived: isCase), members, members, HasDisplay: false, DefaultView);
    }

    /// <summary>A name for the nested class that none of the members has.</summary>
    public static string ViewBeside(IEnumerable<string> members)
    {
        var taken = new HashSet<string>(members, StringComparer.Ordinal);
        var name = DefaultView;
        while (taken.Contains(name))
            name += "_";
        return name;
    }
}

/// <summary>A member of a record that is shown, or masked.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="IsSensitive">Whether it is masked.</param>
/// <param name="IsObsolete">Whether only what is obsolete may use it.</param>
internal sealed record MaskedMember(string Name, bool IsSensitive, bool IsObsolete);

/// <summary>A record in source that gets a part which masks its sensitive members.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Containers">The types that the record is nested in, outermost first, as partial declarations without body.</param>
/// <param name="Declaration">The record as a partial declaration without body.</param>
/// <param name="HintName">The unique name of its generated file.</param>
/// <param name="Record">How it shows itself.</param>
internal sealed record SensitiveRecord(string Namespace, EquatableArray<string> Containers, string Declaration, string HintName, MaskedRecord Record);

/// <summary>What a member with the attribute makes its record: the first one has the record, the others nothing.</summary>
internal sealed record SensitiveReading(SensitiveRecord? Record);
