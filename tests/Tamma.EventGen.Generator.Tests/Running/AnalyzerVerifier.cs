using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Asserts what an analyzer reports on source with markup: <c>{|TEG1001:token|}</c>.</summary>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    /// <summary>The source may leave out its usings.</summary>
    public static Task VerifyAsync(string source, params DiagnosticResult[] expected) => RunAsync(source, [], expected);

    /// <summary>The same beside an .editorconfig, or a global configuration, which may hold MSBuild properties.</summary>
    public static Task VerifyConfiguredAsync(string source, string configuration, params DiagnosticResult[] expected) =>
        RunAsync(source, [("/.editorconfig", configuration)], expected);

    /// <summary>The same beside several such files.</summary>
    public static Task VerifyConfiguredAsync(string source, (string Path, string Text)[] configurations, params DiagnosticResult[] expected) =>
        RunAsync(source, configurations, expected);

    private static Task RunAsync(string source, (string Path, string Text)[] configurations, DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = Usings + source };
        foreach (var (path, text) in configurations)
            test.TestState.AnalyzerConfigFiles.Add((path, text));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private sealed class Test : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Compilations.References);
        }

        protected override Microsoft.CodeAnalysis.ParseOptions CreateParseOptions() => Compilations.ParseOptions;

        protected override Microsoft.CodeAnalysis.CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(Microsoft.CodeAnalysis.NullableContextOptions.Enable);
    }
}
