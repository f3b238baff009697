using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1051: limits a collection to 1,000 elements. What holds more is a file, or an event for each.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitCollectionFix)), Shared]
public sealed class LimitCollectionFix() : LimitFix("Limit it to 1000 elements", SizeRules.CollectionUnbounded)
{
    private static readonly string Limit = SizeCheck.CollectionLimit.ToString(CultureInfo.InvariantCulture);

    private protected override string Attribute => AttributeNames.MaxLength;

    private protected override IReadOnlyList<string> Arguments => [Limit];

    private protected override IReadOnlyList<(string Name, string Value)> ItemArguments => [("MaxLength", Limit)];
}
