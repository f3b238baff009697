using System;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>The project's greatest size of an event is that of each contract; EditTableTests show it for those of older majors.</summary>
public sealed class SizeLimitTests
{
    private const string Source = "using Tamma.Events; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R;";

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("000", null)]
    [InlineData("1", 1)]
    [InlineData(" 65536 ", 65536)]
    [InlineData("0100", 100)]
    [InlineData("2147483647", int.MaxValue)]
    // What the build refuses compiles all the same.
    [InlineData("2147483648", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("1,000", null)]
    [InlineData("0x10", null)]
    [InlineData("64 KB", null)]
    public void Is_an_override_where_it_is_set(string? property, int? expected)
    {
        var run = GeneratorRun.OfCompilation(Compilations.Create(Source), options: null, property is null ? [] : [("TammaMaxEventSize", property)]);

        Assert.Empty(run.Output.GetDiagnostics());
        Assert.Equal(expected is not null, run.EventFile.Contains("MaxEventSize", StringComparison.Ordinal));
        if (expected is not null)
            Assert.Contains(FormattableString.Invariant($"public override int? MaxEventSize => {expected};"), run.EventFile, StringComparison.Ordinal);
    }
}
