namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>The ids at which the catalogue's pages show an event, a version each: <c>GIT.PULL_REQUEST.CREATED-1.2.0</c>.</summary>
/// <remarks>An id needs no escape in HTML or in a link's fragment: a browser would decode a percent sign.</remarks>
internal static class EventAnchor
{
    public static string Of(EventContract contract) => Of(contract.EventType, contract.Version);

    /// <summary>Where a version stands: the declared one with all that is said of the event, an older one in its changes.</summary>
    public static string Of(string eventType, string version) => Id(eventType + "-" + version);

    /// <summary>No version, so that it differs from any event's: a version has dots behind the last hyphen.</summary>
    public static string Of(ExternalEvent external) => "external-" + Id(external.EventType);

    /// <summary>An aggregate has no dot, so that it differs from any event's.</summary>
    public static string OfAggregate(string aggregate) => "aggregate-" + Id(aggregate);

    private static string Id(string name) => ArtifactPath.Segment(name).Replace('%', '-');
}
