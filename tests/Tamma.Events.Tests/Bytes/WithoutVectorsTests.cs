using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Tamma.Events.Tests.Bytes;

/// <summary>
/// The same corpus on hardware without vectors, or with shorter ones: the runtime decides that once for a process, so that the tests run again
/// in one of their own. <c>eng/fuzz-reader</c> has more inputs.
/// </summary>
public sealed class WithoutVectorsTests
{
    private const string Tests = "FullyQualifiedName~JsonSyntaxTests.A_corpus|FullyQualifiedName~JsonSyntaxTests.Every|FullyQualifiedName~TextOutputTests.Every_place|FullyQualifiedName~TextShortcutTests|FullyQualifiedName~TextMakerTests|FullyQualifiedName~EscapeTests|FullyQualifiedName~Utf8CheckTests|FullyQualifiedName~MemoryEndTests|FullyQualifiedName~PatternShortcutTests|FullyQualifiedName~NameListsTests.What_is|FullyQualifiedName~PassedObjectsTests|FullyQualifiedName~UuidTextTests";

    [Theory]
    [InlineData("EnableHWIntrinsic")]
    [InlineData("EnableAVX2")]
    [InlineData("EnableAVX512")]
    public async Task The_corpus_is_read_and_written_alike(string instructions)
    {
        var start = new ProcessStartInfo("dotnet", ["vstest", typeof(WithoutVectorsTests).Assembly.Location, "--TestCaseFilter:" + Tests])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_" + instructions] = "0", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("Passed:", output, StringComparison.Ordinal);
    }
}
