namespace Tamma.Samples.IngestService;

/// <summary>Limits of the service; the section <c>Ingest</c> of its configuration.</summary>
internal sealed class IngestOptions
{
    public const string Section = "Ingest";

    /// <summary>Greatest size of a request's body, in bytes.</summary>
    public int MaxRequestBytes { get; set; } = 1_048_576;

    /// <summary>How many errors a response tells at most; the rest are counted.</summary>
    public int MaxErrors { get; set; } = 1_000;

    /// <summary>How many requests a client may send at once.</summary>
    public int Burst { get; set; } = 200;

    /// <summary>How many requests a client may send each second, in the long run.</summary>
    public int RequestsPerSecond { get; set; } = 100;
}
