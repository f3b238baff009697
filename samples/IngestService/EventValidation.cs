using System.Buffers;
using System.Collections.Generic;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Tamma.Events;

namespace Tamma.Samples.IngestService;

/// <summary>
/// Middleware: validates the bytes of posted events before anything else sees them, all or none. One event as <c>application/json</c>,
/// one on each line as <c>application/jsonl</c> or <c>application/x-ndjson</c>. The endpoint says that it takes events, not the path:
/// a route fits more paths than one, such as <c>/Events/</c>.
/// </summary>
internal sealed class EventValidation(RequestDelegate next, IngestOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesEvents>() is null)
        {
            await next(context);
            return;
        }

        if (await ReadAsync(context) is { } problem)
            await problem.WriteAsync(context);
        else
            await next(context);
    }

    /// <summary>Reads the events, or says what is wrong.</summary>
    private async Task<Problem?> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || IsLines(type.MediaType) is not { } isLines)
            return Problem.UnsupportedMediaType(context.Request.ContentType);
        byte[] body;
        try
        {
            body = await ReadBodyAsync(context);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problem.BodyTooLarge(options.MaxRequestBytes);
        }

        var batch = new EventBatch(options.MaxErrors);
        if (isLines)
            batch.ReadLines(body);
        else
            batch.Read(body);
        if (batch.Problem is null)
            context.Features.Set<IReadOnlyList<EventEnvelope>>(batch.Events);
        return batch.Problem;
    }

    private static bool? IsLines(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "application/json" => false,
        "application/jsonl" or "application/x-ndjson" => true,
        _ => null,
    };

    // The server counts, and throws where the body is larger than its limit.
    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

/// <summary>Metadata of an endpoint whose body is events.</summary>
internal sealed class TakesEvents;
