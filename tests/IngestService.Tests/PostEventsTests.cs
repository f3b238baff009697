using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Tamma.Samples.IngestService.Tests;

/// <summary>Events over real HTTP.</summary>
public sealed class PostEventsTests
{
    private const string Json = "application/json";
    private const string Lines = "application/jsonl";

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    public async Task Accepts_one_event(string mediaType)
    {
        await using var service = await RunningService.StartAsync();

        var (response, body) = await service.PostAsync(mediaType, RunningService.Examples[0].ToJsonString());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(1, body["accepted"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("application/jsonl", "\n")]
    [InlineData("application/x-ndjson", "\r\n\r\n")]
    public async Task Accepts_an_event_on_each_line(string mediaType, string separator)
    {
        await using var service = await RunningService.StartAsync();

        var (response, body) = await service.PostAsync(mediaType, string.Join(separator, RunningService.Examples.Select(example => example.ToJsonString())) + separator);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(RunningService.Examples.Length, body["accepted"]!.GetValue<int>());
    }

    [Fact]
    public async Task Refuses_all_events_for_the_errors_of_one_and_tells_every_error_at_its_place()
    {
        await using var service = await RunningService.StartAsync();
        var broken = RunningService.Example("GIT.PULL_REQUEST.CREATED");
        broken["actorType"] = "robot";
        broken["payload"]!["prNumber"] = 0;
        broken["payload"]!.AsObject().Remove("title");
        var sound = RunningService.Example("GIT.PULL_REQUEST.CREATED");
        sound["correlationId"] = "only-here";

        var (response, problem) = await service.PostAsync(Lines, sound.ToJsonString() + "\n\n" + broken.ToJsonString() + "\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((422, "Invalid events", "1 of 2 events is not valid, and none was accepted."), (problem["status"]!.GetValue<int>(), problem["title"]!.GetValue<string>(), problem["detail"]!.GetValue<string>()));
        Assert.Equal(
            ["3 ValueNotAllowed /actorType actorType", "3 NumberTooSmall /payload/prNumber prNumber", "3 MemberMissing /payload title"],
            problem["errors"]!.AsArray().Select(error => $"{error!["line"]} {error["code"]} {error["pointer"]} {error["member"]}"));
        Assert.Equal("0", problem["errors"]![1]!["found"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync(new Uri("/correlations/only-here", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("/EVENTS")]
    [InlineData("/events/")]
    public async Task Validates_whatever_path_leads_to_the_endpoint(string path)
    {
        await using var service = await RunningService.StartAsync();
        using var broken = new StringContent("{}", Encoding.UTF8, Json);
        using var sound = new StringContent(RunningService.Examples[0].ToJsonString(), Encoding.UTF8, Json);

        using var refused = await service.Client.PostAsync(new Uri(path, UriKind.Relative), broken);
        using var accepted = await service.Client.PostAsync(new Uri(path, UriKind.Relative), sound);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Accepted), (refused.StatusCode, accepted.StatusCode));
    }

    [Fact]
    public async Task Never_shows_a_sensitive_value()
    {
        await using var service = await RunningService.StartAsync();
        var broken = RunningService.Example("GIT.PULL_REQUEST.CREATED");
        broken["payload"]!["title"] = "password=hunter2" + new string('x', 500);

        var (_, problem) = await service.PostAsync(Json, broken.ToJsonString());

        Assert.Equal("StringTooLong", problem["errors"]![0]!["code"]!.GetValue<string>());
        Assert.DoesNotContain("hunter2", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 422, "InvalidJson")]
    [InlineData("{", 422, "InvalidJson")]
    [InlineData("\uFEFF{}", 422, "InvalidJson")]
    [InlineData("[]", 422, "TypeMismatch")]
    [InlineData("null", 422, "NullNotAllowed")]
    public async Task Refuses_what_is_no_event(string body, int status, string code)
    {
        await using var service = await RunningService.StartAsync();

        var (response, problem) = await service.PostAsync(Json, body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, problem["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_bytes_that_are_no_UTF8()
    {
        await using var service = await RunningService.StartAsync();

        var (response, problem) = await service.PostAsync(Json, [.. "{\"a\":\""u8, 0xFF, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("InvalidUtf8", problem["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Refuses_lines_without_an_event()
    {
        await using var service = await RunningService.StartAsync();

        var (response, problem) = await service.PostAsync(Lines, "\n \r\n\t");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("No events", problem["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task Refuses_another_type_of_body(string mediaType)
    {
        await using var service = await RunningService.StartAsync();

        var (response, problem) = await service.PostAsync(mediaType, "{}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("application/jsonl", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_body_above_the_limit_whether_its_length_is_declared_or_not()
    {
        await using var service = await RunningService.StartAsync("--Ingest:MaxRequestBytes", "2000");

        var (declared, problem) = await service.PostAsync(Json, new string(' ', 2001));
        var chunked = await SendChunkedAsync(service.Client.BaseAddress!, new string(' ', 3000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, declared.StatusCode);
        Assert.Contains("2000 bytes", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413 ", chunked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_as_many_errors_as_the_limit_and_counts_the_rest()
    {
        await using var service = await RunningService.StartAsync("--Ingest:MaxErrors", "3");

        var (_, problem) = await service.PostAsync(Lines, "1\n2\n3\n4\n5\n");

        Assert.Equal(3, problem["errors"]!.AsArray().Count);
        Assert.Equal(2, problem["errorsOmitted"]!.GetValue<int>());
    }

    [Fact]
    public async Task Refuses_a_client_that_sends_too_much()
    {
        await using var service = await RunningService.StartAsync("--Ingest:Burst", "2", "--Ingest:RequestsPerSecond", "1");
        var body = RunningService.Examples[0].ToJsonString();

        var statuses = new HttpStatusCode[6];
        for (var index = 0; index < statuses.Length; index++)
        {
            var (response, answer) = await service.PostAsync(Json, body);
            statuses[index] = response.StatusCode;
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.Equal((429, "1"), (answer["status"]!.GetValue<int>(), Assert.Single(response.Headers.GetValues("Retry-After"))));
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted], statuses[..2]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    private static async Task<string> SendChunkedAsync(Uri address, string body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n"));
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
    }
}
