using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>Limits how long a member, or what it holds, can get.</summary>
public abstract class MaxLengthFix : LimitFix
{
    private protected MaxLengthFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    /// <summary>The most characters or elements.</summary>
    private protected abstract long Limit { get; }

    private protected sealed override string Attribute => AttributeNames.MaxLength;

    private protected sealed override IReadOnlyList<string> Arguments => [Text];

    private protected sealed override IReadOnlyList<(string Name, string Value)> ItemArguments => [("MaxLength", Text)];

    private string Text => Limit.ToString(CultureInfo.InvariantCulture);
}
