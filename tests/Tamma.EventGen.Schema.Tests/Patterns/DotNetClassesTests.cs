using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>What is said of .NET's classes, beside .NET's own two readings of each character.</summary>
public sealed class DotNetClassesTests
{
    [Theory]
    [InlineData(@"\d", "d")]
    [InlineData(@"\D", "D")]
    [InlineData(@"\w", "w")]
    [InlineData(@"\W", "W")]
    [InlineData(@"[\d\w]", "w")]
    [InlineData(@"[^\w-]", "w")]
    [InlineData(@"[\W\D]", "WD")]
    [InlineData(@"[\d\u0660-\u0669]", "d")]
    [InlineData(@"[\w\d\u00C0-\u00FF]", "w")]
    [InlineData(@"[\w\u0080-\uFFFF]", "")]
    [InlineData(@"(?:\w|-)", "w")]
    [InlineData(@"(?:\w|\D)", "")]
    [InlineData(@"[\w\W]", "")]
    [InlineData(@"(?:\d|\D)", "")]
    [InlineData(@"[^\d\D]", "")]
    [InlineData(@"[0-9A-Za-z_]", "")]
    [InlineData("w", "")]
    public void Says_which_classes_take_other_characters(string pattern, string classes)
    {
        Assert.Equal(classes, string.Concat(DotNetClasses.DifferentIn(pattern)));
        Assert.Equal(classes.Length == 0, Matched(pattern, RegexOptions.CultureInvariant).SequenceEqual(Matched(pattern, RegexOptions.ECMAScript)));
    }

    [Theory]
    [InlineData(@"\\d", "")]
    [InlineData(@"\\\d", "d")]
    [InlineData(@"(?:a\d{2}|b)+", "d")]
    [InlineData(@"\w+(?:[\d\D]*\W)?", "wW")]
    public void Looks_for_them_everywhere(string pattern, string classes) => Assert.Equal(classes, string.Concat(DotNetClasses.DifferentIn(pattern)));

    // ECMA-262 as .NET has it, which knows no flag u; no surrogates are looked at.
    private static IEnumerable<char> Matched(string pattern, RegexOptions options)
    {
        var regex = new Regex($"^(?:{pattern})$", options, TimeSpan.FromSeconds(10));
        return Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !char.IsSurrogate(c) && c != '\n' && regex.IsMatch(c.ToString()));
    }
}
