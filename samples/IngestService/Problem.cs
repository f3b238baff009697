using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Tamma.Events;

namespace Tamma.Samples.IngestService;

/// <summary>Why a request is refused: problem details (RFC 9457) with every error.</summary>
/// <param name="Type">Names the kind of problem, and leads to its explanation.</param>
/// <param name="Title">The kind of problem, for people.</param>
/// <param name="Status">The status code of the response.</param>
/// <param name="Detail">This problem, for people.</param>
internal sealed record Problem(string Type, string Title, int Status, string? Detail = null)
{
    private const string Page = "https://github.com/tamma/eventgen/blob/main/samples/IngestService/README.md#";

    public static Problem TooManyRequests { get; } = new(Page + "too-many-requests", "Too many requests", StatusCodes.Status429TooManyRequests, "Wait as many seconds as the header Retry-After says.");

    /// <summary>The errors of the events in order, as many as are told; null for a problem of the whole request.</summary>
    public IReadOnlyList<ProblemError>? Errors { get; init; }

    /// <summary>How many further errors there are.</summary>
    public int? ErrorsOmitted { get; init; }

    public static Problem UnsupportedMediaType(string? given) => new(
        Page + "unsupported-media-type",
        "Unsupported media type",
        StatusCodes.Status415UnsupportedMediaType,
        $"The body is {(string.IsNullOrEmpty(given) ? "of no declared type" : "declared as " + given)}: send one event as application/json, or one on each line as application/jsonl.");

    public static Problem BodyTooLarge(int limit) => new(
        Page + "body-too-large", "Body too large", StatusCodes.Status413PayloadTooLarge, $"The body has more than {limit} bytes: send fewer events at once, and large content as a blob.");

    public static Problem NoEvents { get; } = new(Page + "no-events", "No events", StatusCodes.Status400BadRequest, "The body holds no event.");

    public static Problem InvalidEvents(int refused, int all, IReadOnlyList<ProblemError> errors, int omitted) => new(
        Page + "invalid-events",
        "Invalid events",
        StatusCodes.Status422UnprocessableEntity,
        $"{refused} of {all} events {(refused == 1 ? "is" : "are")} not valid, and none was accepted.")
    {
        Errors = errors,
        ErrorsOmitted = omitted == 0 ? null : omitted,
    };

    /// <summary>Answers the request with the problem.</summary>
    public Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this, IngestJson.Default.Problem, "application/problem+json", context.RequestAborted);
    }
}

/// <summary>One error of one event.</summary>
/// <param name="Line">The line of the body, one-based.</param>
/// <param name="EventType">The event type that the document states, or null.</param>
/// <param name="Code">What is wrong: a name of <see cref="EventErrorCode"/>.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) in the event.</param>
/// <param name="Member">The JSON name of the member concerned, or null.</param>
/// <param name="Offset">Where it is in the event, in bytes.</param>
/// <param name="Expected">What is legal there.</param>
/// <param name="Found">What stands there; null for a sensitive value.</param>
internal sealed record ProblemError(int Line, string? EventType, string Code, string Pointer, string? Member, long Offset, string Expected, string? Found);
