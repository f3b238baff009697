using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.EventGen.Generator.Tests.Declarations;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>Sources after random edits, as while somebody types.</summary>
public sealed class RandomEditTests
{
    private static readonly PublishedFile[] Published = [PublishedFile.Of(CompatibilityRun.ContractOf(Templates.MigratedBefore))];

    public static TheoryData<string> Sources => new(Templates.All);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_sources_themselves_compile(string source)
    {
        Assert.NotEmpty(GeneratorRun.Beside(Published, source).Files);
        await Survival.AssertAsync(Compilations.Create(source), Published);
    }

    [Fact]
    public Task Random_edits_never_throw() => Gen.Select(Gen.OneOf(Templates.All), RandomEdit.UpTo(4)).SampleAsync(
        (source, edits) => Survival.AssertAsync(Compilations.Create(RandomEdit.Apply(source, edits)), Published),
        print: edited => RandomEdit.Apply(edited.Item1, edited.Item2),
        iter: Effort.Times(60),
        threads: 1);

    /// <summary>What is nearly legal is where a reader relies on what the compiler has refused already.</summary>
    [Fact]
    public Task Random_edits_of_valid_declarations_never_throw() => Gen.Select(DeclaredEvents.Of(6), RandomEdit.UpTo(2)).SampleAsync(
        (events, edits) => Survival.AssertAsync(
            Compilations.Create([DeclaredEvents.Globals, .. events.SelectMany(declared => declared.Files).Select(text => RandomEdit.Apply(text, edits))]),
            Published),
        print: edited => string.Join('\n', edited.Item1.SelectMany(declared => declared.Files).Select(text => RandomEdit.Apply(text, edited.Item2))),
        iter: Effort.Times(5),
        threads: 1);
}
