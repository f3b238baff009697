using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>What a declared contract changes about the published ones.</summary>
/// <param name="Step">The step that its changes ask for, from the last published version of its group; null where there is none.</param>
/// <param name="StepIfAcknowledged">The same if everything that can be acknowledged were.</param>
/// <param name="Findings">In the order of the contract.</param>
public sealed record CompatibilityReport(VersionStep? Step, VersionStep? StepIfAcknowledged, IReadOnlyList<CompatibilityFinding> Findings);
