using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;

namespace Tamma.EventGen.Build.Tests;

public sealed class TaskShapeTests
{
    private static readonly Type[] Types = typeof(WriteEventArtifacts).Assembly.GetTypes();

    /// <summary>MSBuild 18 takes the promise by the attribute's full name.</summary>
    [Fact]
    public void Every_task_promises_to_run_beside_others() => Assert.All(
        Types.Where(typeof(ITask).IsAssignableFrom),
        task => Assert.Contains(
            "Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute",
            task.GetCustomAttributes().Select(attribute => attribute.GetType().FullName)));

    [Fact]
    public void No_type_keeps_static_state() => Assert.DoesNotContain(
        Types.Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))).SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)),
        field => !field.IsLiteral);
}
