namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>How far a change must raise the version.</summary>
public enum VersionStep
{
    /// <summary>Nothing differs.</summary>
    None,

    /// <summary>No document differs.</summary>
    Patch,

    /// <summary>Documents differ, as the policy allows.</summary>
    Minor,

    /// <summary>The policy is broken: a migration must lead from the versions before.</summary>
    Major,

    /// <summary>No version makes it right: stored events would mean something else.</summary>
    Never,
}

/// <summary>The smallest version that a step leads to.</summary>
public static class VersionSteps
{
    /// <summary>The version; below 1.0.0 the minor plays the major, and the patch the minor.</summary>
    public static SemanticVersion After(this SemanticVersion version, VersionStep step) => step switch
    {
        VersionStep.None => version,
        // A release follows its own pre-releases.
        VersionStep.Patch or VersionStep.Minor when version.IsPrerelease => SemanticVersion.Of(version.Major, version.Minor, version.Patch),
        VersionStep.Patch => SemanticVersion.Of(version.Major, version.Minor, version.Patch + 1),
        VersionStep.Minor when version.Major.IsZero => SemanticVersion.Of(version.Major, version.Minor, version.Patch + 1),
        VersionStep.Minor => SemanticVersion.Of(version.Major, version.Minor + 1, 0),
        _ when version.Major.IsZero => SemanticVersion.Of(version.Major, version.Minor + 1, 0),
        _ => SemanticVersion.Of(version.Major + 1, 0, 0),
    };

    /// <summary>The step from one version to a higher one of its group.</summary>
    public static VersionStep Between(SemanticVersion lower, SemanticVersion higher)
    {
        if (lower.Group != higher.Group)
            return VersionStep.Major;
        return lower.Major.IsZero || lower.Minor != higher.Minor || lower.IsPrerelease ? VersionStep.Minor : VersionStep.Patch;
    }
}
