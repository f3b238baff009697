using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Walks what the pipeline caches: a symbol, a node or a location there would keep whole compilations alive.</summary>
internal static class CachedModels
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(SemanticModel)];

    public static void AssertHoldNothingOfTheCompiler(GeneratorRunResult result, string[] steps)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in steps.Where(result.TrackedSteps.ContainsKey).SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
            Walk(output.Value, output.Value?.GetType().Name ?? "null", seen);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum)
            return;
        Assert.False(Forbidden.Any(type => type.IsInstanceOfType(value)), $"The pipeline caches a {value.GetType().Name} at {path}.");
        if (!value.GetType().IsValueType && !seen.Add(value))
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Walk(item, path + "[]", seen);
        }

        for (var type = value.GetType(); type is not null && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), path + "." + field.Name, seen);
        }
    }
}
