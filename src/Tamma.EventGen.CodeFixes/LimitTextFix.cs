using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1050: limits a text to 2,000 characters. That is a long paragraph; what may be longer is a document and belongs into a blob.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitTextFix)), Shared]
public sealed class LimitTextFix() : LimitFix("Limit the length to 2000 characters", SizeRules.TextUnbounded)
{
    private static readonly string Limit = SizeCheck.TextLimit.ToString(CultureInfo.InvariantCulture);

    private protected override string Attribute => AttributeNames.MaxLength;

    private protected override IReadOnlyList<string> Arguments => [Limit];

    private protected override IReadOnlyList<(string Name, string Value)> ItemArguments => [("MaxLength", Limit)];
}
