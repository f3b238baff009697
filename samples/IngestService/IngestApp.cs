using System.Collections.Generic;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tamma.Events;

namespace Tamma.Samples.IngestService;

/// <summary>The service: its limits, its middleware, its endpoints.</summary>
internal static class IngestApp
{
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var options = new IngestOptions();
        builder.Configuration.GetSection(IngestOptions.Section).Bind(options);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = options.MaxRequestBytes);
        builder.Services
            .AddSingleton(options)
            .AddSingleton<EventLog>()
            .AddProblemDetails()
            .AddRateLimiter(limiter => Limit(limiter, options));

        var app = builder.Build();
        app.UseStatusCodePages();
        app.UseRateLimiter();
        app.UseMiddleware<EventValidation>();
        app.MapPost("/events", Accept).WithMetadata(new TakesEvents());
        app.MapGet("/correlations/{correlationId}", (string correlationId, EventLog log) => log.Describe(correlationId) is { } text ? Results.Text(text) : Results.NotFound());
        app.MapGet("/catalog", () => CatalogFiles.Page("catalog.html", "text/html; charset=utf-8"));
        app.MapGet("/catalog.json", () => CatalogFiles.Page("catalog.json", "application/json"));
        app.MapGet("/{eventType}/{version}.schema.json", CatalogFiles.Schema);
        app.MapGet("/openapi.json", () => Results.Text(ServiceDescription.Text, "application/json"));
        return app;
    }

    /// <summary>What comes here is valid: the middleware has read it.</summary>
    private static IResult Accept(HttpContext context, EventLog log)
    {
        var events = context.Features.GetRequiredFeature<IReadOnlyList<EventEnvelope>>();
        log.Append(events);
        return Results.Json(new Receipt(events.Count), IngestJson.Default.Receipt, statusCode: StatusCodes.Status202Accepted);
    }

    private static void Limit(RateLimiterOptions limiter, IngestOptions options)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Burst,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = System.TimeSpan.FromSeconds(1),
            }));
        limiter.OnRejected = static (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return new ValueTask(Problem.TooManyRequests.WriteAsync(rejected.HttpContext));
        };
    }
}
