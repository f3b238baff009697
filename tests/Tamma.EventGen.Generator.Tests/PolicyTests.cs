namespace Tamma.EventGen.Generator.Tests;

/// <summary>Whose policy decides whether a record is read from events of newer versions.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData("", null, false)]
    [InlineData("", "BACKWARD", false)]
    [InlineData("", "forward", true)]
    [InlineData("", " Full ", true)]
    [InlineData("", "neither", false)]
    [InlineData(", Compatibility = CompatibilityPolicy.Project", "FULL", true)]
    [InlineData(", Compatibility = CompatibilityPolicy.Backward", "FULL", false)]
    [InlineData(", Compatibility = CompatibilityPolicy.Forward", null, true)]
    [InlineData(", Compatibility = CompatibilityPolicy.Full", "BACKWARD", true)]
    public void The_events_own_and_else_the_projects(string argument, string? property, bool readsNewer)
    {
        var compilation = Compilations.Create("using Tamma.Events; [TammaEvent(\"A.CREATED\", \"1.0.0\"" + argument + ")] public sealed partial record R;");

        var run = GeneratorRun.OfCompilation(compilation, options: null, property is null ? [] : [("TammaEventCompatibility", property)]);

        Assert.Empty(run.Output.GetDiagnostics());
        Assert.Equal(readsNewer, run.EventFile.Contains("bool ReadsNewerVersions => true;", System.StringComparison.Ordinal));
    }
}
