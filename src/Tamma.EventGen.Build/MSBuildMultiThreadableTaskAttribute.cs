using System;

namespace Microsoft.Build.Framework;

/// <summary>
/// Says that a task keeps no static state and never uses the current directory, so that MSBuild may run it beside others in one
/// process. MSBuild 18 looks for this name; older versions, against which the task is compiled, don't have the attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
