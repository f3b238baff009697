using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace Tamma.EventGen.Build.Tests;

/// <summary>A project as a user has it, built by <c>dotnet</c> in a process of its own.</summary>
internal sealed class UserProject : IDisposable
{
    private static readonly string EventGenBuild = typeof(UserProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, "EventGenBuild", StringComparison.Ordinal)).Value!;

    public UserProject(string frameworks, bool useTaskHost = false, string sdk = "Microsoft.NET.Sdk")
    {
        var property = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Folder.Write("Directory.Build.props", "<Project />");
        Folder.Write("Directory.Build.targets", "<Project />");
        Folder.Write("Directory.Packages.props", "<Project />");
        Folder.Write("Attribute.cs", SampleEvent.AttributeSource);
        Folder.Write("Events.csproj", $"""
            <Project Sdk="{sdk}">
              <Import Project="{EventGenBuild}build/Tamma.EventGen.props" />
              <PropertyGroup>
                <{property}>{frameworks}</{property}>
                <TammaEventTaskAssembly>{typeof(WriteEventArtifacts).Assembly.Location}</TammaEventTaskAssembly>
                <TammaUseTaskHost>{useTaskHost}</TammaUseTaskHost>
              </PropertyGroup>
              <Import Project="Options.props" Condition="Exists('Options.props')" />
              <!-- As NuGet does: the build of all frameworks has targets of its own. -->
              <Import Project="{EventGenBuild}build/Tamma.EventGen.targets" Condition="'$(TargetFramework)' != ''" />
              <Import Project="{EventGenBuild}buildMultiTargeting/Tamma.EventGen.targets" Condition="'$(TargetFramework)' == ''" />
            </Project>
            """);
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Sets a property, in the place of the former one.</summary>
    public void Set(string property, string value) => SetOptions($"<PropertyGroup><{property}>{value}</{property}></PropertyGroup>");

    /// <summary>Says what the project file says behind the frameworks.</summary>
    public void SetOptions(string xml) => Folder.Write("Options.props", $"<Project>{xml}</Project>");

    /// <summary>Runs a command that must succeed.</summary>
    public string Run(string command)
    {
        var (exitCode, output) = Execute(command);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs a command that must fail.</summary>
    public string RunToFailure(string command)
    {
        var (exitCode, output) = Execute(command);
        Assert.True(exitCode != 0, output);
        return output;
    }

    public void Dispose() => Folder.Dispose();

    private (int ExitCode, string Output) Execute(string command)
    {
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = Folder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The host of these tests is started by MSBuild, whose variables are not a user's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
