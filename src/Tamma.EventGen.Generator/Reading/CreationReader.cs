using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Reads what is done with an event's members when it is created: which of them become tags, and which are shortened.</summary>
internal sealed class CreationReader(Compilation compilation, FindingSink sink, CancellationToken cancellation)
{
    // The most characters that a .NET string has.
    private const int LongestText = 0x3FFFFFDF;

    /// <summary>The members of a record with what is done with them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="members">Its members.</param>
    /// <param name="isPayload">Whether it is the event's own record: of a part of it, nothing is promoted or shortened.</param>
    public IReadOnlyList<ReadMember> Read(INamedTypeSymbol record, IReadOnlyList<ReadMember> members, bool isPayload)
    {
        if (isPayload)
            return ReadPayload(members);
        // A record that is an event, too, has its annotations for that.
        if (EventAttribute.Find(record) is null)
            ReportIgnored(record, members);
        return members;
    }

    private ReadMember[] ReadPayload(IReadOnlyList<ReadMember> members)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var lengths = new Dictionary<string, string>(StringComparer.Ordinal);
        return members
            .Select(member => member.With(member.Binding.Property with
            {
                TagKey = TagOf(member, owners),
                Truncation = MemberAttributes.Find(member.Symbol, AttributeNames.Truncate, compilation) is { } truncate ? TruncationOf(member, truncate, members, lengths) : null,
            }))
            .ToArray();
    }

    private void ReportIgnored(INamedTypeSymbol record, IReadOnlyList<ReadMember> members)
    {
        foreach (var member in members)
        {
            Report(member, AttributeNames.EventTag, "promoted to tags");
            Report(member, AttributeNames.Truncate, "shortened");
        }

        void Report(ReadMember member, string name, string what)
        {
            if (MemberAttributes.Find(member.Symbol, name, compilation) is { } attribute)
                sink.Report(AnnotationRules.AnnotationIgnored, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), member.Symbol.Name, what, record.Name);
        }
    }

    private string? TagOf(ReadMember member, Dictionary<string, string> owners)
    {
        if (MemberAttributes.Find(member.Symbol, AttributeNames.EventTag, compilation) is not { } attribute || AttributeArguments.TextAt(attribute, 0) is not { } key)
            return null;
        if (WhyNoTag(member.Binding.Value) is { } what)
            sink.Refuse(AnnotationRules.TagNotText, Locations.Of(attribute, cancellation), member.Symbol.Name, what);
        else if (!WellFormedText.Is(key))
            sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), member.Symbol.Name, "its key holds one half of a surrogate pair");
        else if (owners.TryGetValue(key, out var owner))
            sink.Refuse(AnnotationRules.TagDuplicated, Locations.Of(attribute, cancellation), member.Symbol.Name, key, owner);
        else
            owners.Add(key, member.Symbol.Name);
        if (member.Binding.Property.Sensitivity != SensitivityKinds.None)
            sink.Report(AnnotationRules.SensitiveTagged, Locations.Of(attribute, cancellation), member.Symbol.Name, key);
        return key;
    }

    private static string? WhyNoTag(ValueBinding value) => value switch
    {
        ScalarBinding { IsAnyJson: true } => "any JSON",
        ScalarBinding or EnumValueBinding or EnumNumberBinding or ValueObjectBinding => null,
        ListBinding => "a list",
        MapBinding => "a map",
        _ => "an object",
    };

    private Truncation? TruncationOf(ReadMember member, AttributeData attribute, IReadOnlyList<ReadMember> members, Dictionary<string, string> lengths)
    {
        var name = member.Symbol.Name;
        if (member.Binding.Value is not ScalarBinding { Scalar: "String" } || member.Binding.Property.Type is not StringType { Format: StringFormat.None, AllowedValues.Count: 0 } text)
        {
            Refuse(AnnotationRules.TruncationNotText, "only free text can be shortened; remove it");
            return null;
        }

        if (!IsChangedInCopy(member.Symbol))
            Refuse(AnnotationRules.TruncationNotText, "it can't be changed in a copy; declare it '{ get; init; }'");
        var declared = AttributeArguments.At<int>(attribute, 0) ?? 0;
        if (declared < 0)
            sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.OfArgument(attribute, 0, cancellation), AttributeNames.ShortNameOf(attribute), name, "a length is not negative");
        else if (declared == 0 && text.Length.Maximum is null)
            Refuse(AnnotationRules.TruncationTooLong, "it has no greatest length; limit it with [MaxLength], or say how many code points are kept, as in [Truncate(2000)]");
        else if (declared > text.Length.Maximum)
            sink.Refuse(AnnotationRules.TruncationTooLong, Locations.OfArgument(attribute, 0, cancellation), name, Invariant($"{declared} code points are kept, and {text.Length.Maximum} are legal; keep no more"));
        else if ((declared == 0 ? text.Length.Maximum : declared) < text.Length.Minimum)
            sink.Refuse(ConstraintRules.AttributeArgumentInvalid, Locations.Of(attribute, cancellation), AttributeNames.ShortNameOf(attribute), name, Invariant($"it leaves fewer than the {text.Length.Minimum} code points that are legal"));
        var length = declared == 0 ? text.Length.Maximum ?? 0 : declared;
        if (length > 0 && !PatternPrefix.Matches(text.Patterns, length))
            Refuse(AnnotationRules.TruncationNotText, "what is left of a text may break its pattern; remove one of the two");
        var original = OriginalLengthOf(attribute, length, members, Refuse);
        if (original is not null && lengths.TryGetValue(original, out var other))
            Refuse(AnnotationRules.TruncationNotText, "its original length goes where that of '" + other + "' goes; name another member, or none");
        else if (original is not null)
            lengths.Add(original, name);
        return new Truncation(length, original);

        void Refuse(DiagnosticDescriptor rule, string why) => sink.Refuse(rule, Locations.Of(attribute, cancellation), name, why);
    }

    private string? OriginalLengthOf(AttributeData attribute, int kept, IReadOnlyList<ReadMember> members, Action<DiagnosticDescriptor, string> refuse)
    {
        if (AttributeArguments.Named(attribute, "OriginalLength") is not { Value: string name })
            return null;
        var target = members.FirstOrDefault(member => string.Equals(member.Symbol.Name, name, StringComparison.Ordinal));
        if (WhyNoLength(name, target, kept) is { } whyNot)
            refuse(AnnotationRules.TruncationNotText, whyNot);
        return target.Binding?.Property.JsonName;
    }

    private string? WhyNoLength(string name, ReadMember target, int kept)
    {
        if (target.Binding is not { Value: ScalarBinding { Scalar: "Int32" or "Int64" } })
            return "the original length goes to a member of type int or long, and '" + name + "' is none of the record";
        if (!IsChangedInCopy(target.Symbol))
            return "its original length goes to '" + name + "', which can't be changed in a copy; declare that '{ get; init; }'";
        return Constraints.AllowsAll(target.Binding.Property.Type, kept + 1L, LongestText)
            ? null
            : Invariant($"its original length goes to '{name}', whose limits exclude the lengths of some texts of more than {kept} code points; allow all of them there");
    }

    // Generated code says `value with { P = … }`.
    private bool IsChangedInCopy(IPropertySymbol property) => property.SetMethod is { } setter && compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
