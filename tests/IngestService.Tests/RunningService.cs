using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Tamma.Samples.IngestService.Tests;

/// <summary>The service on a port of this machine, and a client of it: within the tests, or as the program that eng/aot has published.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private static readonly string? Program = Environment.GetEnvironmentVariable("TAMMA_SERVICE_PROGRAM");

    private readonly IAsyncDisposable _host;

    private RunningService(IAsyncDisposable host, string address)
    {
        _host = host;
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    /// <summary>The examples of the specification, by event type.</summary>
    public static JsonObject[] Examples { get; } = Load();

    public static JsonObject Example(string eventType) =>
        Examples.Single(example => string.Equals(example["eventType"]!.GetValue<string>(), eventType, StringComparison.Ordinal)).DeepClone().AsObject();

    public static async Task<RunningService> StartAsync(params string[] options)
    {
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Error", .. options];
        if (Program is not null)
        {
            var program = await PublishedService.StartAsync(Program, arguments);
            return new RunningService(program, program.Address);
        }

        var app = IngestApp.Create(arguments);
        await app.StartAsync();
        return new RunningService(app, app.Urls.Single());
    }

    public async Task<(HttpResponseMessage Response, JsonObject Body)> PostAsync(string mediaType, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = mediaType.Length == 0 ? null : MediaTypeHeaderValue.Parse(mediaType);
        var response = await Client.PostAsync(new Uri("/events", UriKind.Relative), content);
        return (response, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public Task<(HttpResponseMessage Response, JsonObject Body)> PostAsync(string mediaType, string body) => PostAsync(mediaType, Encoding.UTF8.GetBytes(body));

    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }

    private static JsonObject[] Load()
    {
        using var stream = typeof(RunningService).Assembly.GetManifestResourceStream("events.json")!;
        return JsonNode.Parse(stream)!.AsArray().Select(entry => entry!["example"]!.AsObject()).ToArray();
    }
}
