using System;
using System.IO;

namespace Tamma.EventGen.Build.Tests;

/// <summary>The copies of the documentation files of referenced projects.</summary>
public sealed class KeptDocumentationTests : IDisposable
{
    private const string Words = "<doc><members /></doc>";

    private readonly UserProject _project = new("net10.0");

    [Theory]
    [InlineData("<doc><mem")]
    [InlineData("<doc>\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void Copies_a_file_again_where_the_copy_was_cut_off(string cutOff)
    {
        var copy = Keep();
        Assert.Equal(Words, _project.Folder.Read(copy));
        _project.Folder.Write(copy, cutOff);
        Assert.Equal(copy, Keep());
        Assert.Equal(Words, _project.Folder.Read(copy));
    }

    [Fact]
    public void Leaves_a_copy_alone_when_the_file_is_written_anew_with_the_same_words()
    {
        var copy = Keep();
        var time = DateTime.UtcNow.AddDays(-1);
        File.SetLastWriteTimeUtc(_project.Folder[copy], time);
        Assert.Equal(copy, Keep());
        Assert.Equal(time, File.GetLastWriteTimeUtc(_project.Folder[copy]));
    }

    public void Dispose() => _project.Dispose();

    /// <summary>Keeps a new file of the same words, and says where the only copy is.</summary>
    private string Keep()
    {
        _project.Folder.Write("Library.xml", Words);
        _project.SetOptions("<ItemGroup><_TammaDocumentationOfProject Include=\"Library.xml\" /></ItemGroup>");
        _project.Run("msbuild -t:_TammaKeepDocumentation");
        return "obj/" + Assert.Single(_project.Folder.Files("obj"));
    }
}
