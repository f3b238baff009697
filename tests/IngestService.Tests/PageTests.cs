using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.OpenApi;
using Tamma.Judging;

namespace Tamma.Samples.IngestService.Tests;

public sealed class PageTests
{
    [Theory]
    [InlineData("/catalog", "text/html; charset=utf-8")]
    [InlineData("/catalog.json", "application/json")]
    public async Task Serves_the_catalogue_for_people_and_for_programs(string path, string contentType)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(contentType, response.Content.Headers.ContentType!.ToString());
        Assert.Contains("GIT.PULL_REQUEST.CREATED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_links_to_contracts_lead_to_them()
    {
        await using var service = await RunningService.StartAsync();
        var page = await service.GetAsync("/catalog");

        var links = XDocument.Parse(page).Descendants("a").Select(link => (string)link.Attribute("href")!).Where(link => link[0] != '#').ToArray();

        Assert.Equal(106, links.Length);
        foreach (var link in links)
            Assert.Equal("urn:tamma:event:" + link.Replace('/', ':'), JsonNode.Parse(await service.GetAsync("/" + link))!["$id"]!.GetValue<string>() + ".schema.json");
    }

    [Theory]
    [InlineData("/GIT.PULL_REQUEST.CREATED/9.9.9.schema.json")]
    [InlineData("/..%2f..%2fappsettings/1.schema.json")]
    public async Task Serves_no_other_file(string path)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Tells_what_led_to_what_in_a_workflow()
    {
        await using var service = await RunningService.StartAsync();
        var example = RunningService.Example("ISSUE.SELECTED.SUCCESS");
        await service.PostAsync("application/json", example.ToJsonString());

        var text = await service.GetAsync("/correlations/" + example["correlationId"]!.GetValue<string>());

        Assert.Contains("ISSUE.SELECTED.SUCCESS", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_an_unknown_path_with_problem_details()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    /// <summary>An independent reader takes the document, and its schemas judge the examples as the contracts do.</summary>
    [Fact]
    public async Task Describes_itself_with_the_events_own_schemas()
    {
        await using var service = await RunningService.StartAsync();

        var text = await service.GetAsync("/openapi.json");

        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        var schemas = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject();
        using var judge = new Judge();
        foreach (var example in RunningService.Examples)
        {
            var name = $"{example["eventType"]}-{example["schemaVersion"]}";
            var schema = new JsonObject { ["$ref"] = $"#/components/schemas/{name}", ["$defs"] = Parts(schemas, name) }.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
            var broken = example.DeepClone().AsObject();
            broken["payload"] = new JsonObject();
            Assert.Empty(judge.Validate(schema, Encoding.UTF8.GetBytes(example.ToJsonString())));
            Assert.NotEmpty(judge.Validate(schema, Encoding.UTF8.GetBytes(broken.ToJsonString())));
        }
    }

    private static JsonObject Parts(JsonObject schemas, string name) =>
        new(schemas.Where(schema => schema.Key == name || schema.Key.StartsWith(name + ".", StringComparison.Ordinal)).Select(schema => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(schema.Key, schema.Value!.DeepClone())));
}
