using System.IO;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests;

/// <summary>A new project that has nothing but a reference to the package.</summary>
internal sealed class Consumer
{
    private readonly PackageFeed _feed;

    public Consumer(PackageFeed feed, string name, string project)
    {
        _feed = feed;
        Folder = Path.Combine(feed.Root, name);
        Write(Path.GetFileName(name) + ".csproj", project);
    }

    public string Folder { get; }

    public Consumer Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public Task<CommandResult> DotNetAsync(params string[] arguments) => Commands.DotNetAsync(Folder, _feed.Packages, arguments);
}
