using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Tamma.Judging;

namespace Tamma.Catalog.Tests.Pages;

/// <summary>The catalogue's page in a real browser, beside what <c>catalog.json</c> says.</summary>
public sealed class CatalogPageTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Folder = Path.GetFullPath(typeof(CatalogPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "CatalogArtifacts", StringComparison.Ordinal)).Value!);

    private static readonly string Page = Path.Combine(Folder, "catalog.html");
    private static readonly JsonNode[] Events = [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "catalog.json")))!["events"]!.AsArray()!];

    private const string ShownEvents = "[...document.querySelectorAll('article')].filter((article) => article.checkVisibility()).map((article) => article.id)";
    private const string ListedEvents = "[...document.querySelectorAll('nav li:not([hidden]) a')].map((link) => link.hash.slice(1))";

    /// <summary>Once the page has seen where the address leads.</summary>
    private const string TopOfTarget = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(document.querySelector(':target').getBoundingClientRect().top))))";

    private const string Count = "document.querySelector('[aria-live]').textContent";

    [Fact]
    public void Finds_events_by_the_words_of_their_fields()
    {
        browser.Open(Page);
        Assert.Equal(Events.Select(Id), browser.Texts(ShownEvents));
        Assert.Equal($"{Events.Length} events", browser.Run<string>(Count));

        browser.Press("Tab");
        browser.Press("Tab");
        browser.Type("REPOSITORY pull");

        var expected = Events.Where(entry => Has(entry, "repository") && Has(entry, "pull")).Select(Id).ToArray();
        Assert.InRange(expected.Length, 1, Events.Length - 1);
        Assert.Equal(expected, browser.Texts(ShownEvents));
        Assert.Equal(expected, browser.Texts(ListedEvents));
        Assert.Equal($"{expected.Length} of {Events.Length} events", browser.Run<string>(Count));

        browser.Type(" nowhere");
        Assert.Empty(browser.Texts(ShownEvents));
        Assert.True(browser.Run<bool>("document.getElementById('nothing').checkVisibility()"));
        Assert.Empty(browser.Noise());
    }

    [Fact]
    public void Mermaid_draws_the_diagrams_of_the_Markdown()
    {
        browser.Open(Page);
        var diagrams = File.ReadAllText(Path.Combine(Folder, "CATALOG.md")).Split("```mermaid\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]).ToArray();

        Assert.Equal(Events.Select(entry => Text(entry, "aggregate")).Distinct().Count() + 1, diagrams.Length);
        Assert.All(diagrams, diagram => Assert.Null(browser.FaultOf(diagram)));
        Assert.NotNull(browser.FaultOf(diagrams[0].Replace("[", "[[[", StringComparison.Ordinal)));
    }

    [Fact]
    public void Follows_a_link_to_an_event_that_the_search_has_hidden()
    {
        browser.Open(Page);
        browser.Press("Tab");
        browser.Press("Tab");
        browser.Type("git.pull_request.merged");
        Assert.Equal(["GIT.PULL_REQUEST.MERGED-1.0.0"], browser.Texts(ShownEvents));

        browser.Run<bool>("document.querySelector('article:not([hidden]) .effects a').focus() ?? true");
        browser.Press("Enter");
        browser.Await("document.activeElement.id !== ''");

        Assert.InRange(browser.Run<double>(TopOfTarget), 0, browser.Run<double>("innerHeight"));
        Assert.Equal("GIT.BRANCH.DELETED-1.0.0", browser.Run<string>("document.activeElement.id"));
        Assert.Equal("#GIT.BRANCH.DELETED-1.0.0", browser.Run<string>("document.querySelector('nav [aria-current]').hash"));
        Assert.Equal(Events.Select(Id), browser.Texts(ShownEvents));
        Assert.Empty(browser.Noise());
    }

    [Fact]
    public void Has_an_anchor_for_each_older_version()
    {
        browser.Open(Page);
        browser.Run<string>("location.hash = 'GIT.PULL_REQUEST.CREATED-1.1.0'");

        Assert.InRange(browser.Run<double>(TopOfTarget), 0, browser.Run<double>("innerHeight"));
        Assert.Equal("1.1.0", browser.Run<string>("document.querySelector(':target').textContent"));
        Assert.Equal("GIT.PULL_REQUEST.CREATED-1.2.0", browser.Run<string>("document.querySelector(':target').closest('article').id"));
    }

    [Fact]
    public void Filters_by_aggregate_with_the_keyboard()
    {
        browser.Open(Page);
        browser.Run<bool>("document.getElementById('aggregate').focus() ?? true");
        browser.Type("GIT");

        Assert.Equal(Events.Where(entry => Text(entry, "aggregate") == "GIT").Select(Id), browser.Texts(ShownEvents));
        Assert.Equal(["GIT"], browser.Texts("[...document.querySelectorAll('nav details:not([hidden])')].map((group) => group.dataset.aggregate)"));
    }

    [Fact]
    public void Is_reached_by_tab_from_its_first_link_on()
    {
        browser.Open(Page);
        browser.Press("Tab");
        Assert.Equal("#content", browser.Run<string>("document.activeElement.hash"));
        browser.Press("Tab");
        Assert.Equal("words", browser.Run<string>("document.activeElement.id"));
        Assert.True(browser.Run<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
    }

    [Theory]
    [InlineData("light", 1400)]
    [InlineData("dark", 400)]
    public void Has_nothing_that_axe_finds_wrong_and_asks_for_nothing(string scheme, int width)
    {
        browser.Open(Page, width, scheme);

        Assert.Empty(browser.Violations());
        Assert.InRange(browser.Run<double>(LeastContrastInPictures), 4.5, 21);
        Assert.InRange(browser.Run<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(browser.Noise());
    }

    [Fact]
    public void Shows_everything_without_scripts()
    {
        browser.Open(Page, scripts: false);

        Assert.Equal(Events.Select(Id), browser.Texts(ShownEvents));
        Assert.False(browser.Run<bool>("document.getElementById('search').checkVisibility()"));
    }

    [Fact]
    public void Leads_nowhere_that_is_not_there()
    {
        browser.Open(Page);

        Assert.Empty(browser.Texts("[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1)))"));
        Assert.All(browser.Texts("[...document.querySelectorAll('a:not([href^=\"#\"])')].map((link) => link.getAttribute('href'))"), file => Assert.True(File.Exists(Path.Combine(Folder, file)), file));
    }

    /// <summary>axe doesn't judge the text of pictures: the contrast of relative luminances (WCAG 2.2, 1.4.3).</summary>
    private const string LeastContrastInPictures =
        """
        (() => {
          const luminance = (color) => color.match(/\d+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          return Math.min(...[...document.querySelectorAll('svg .node text')].map((text) => {
            const [dark, light] = [text, text.closest('.node').querySelector('rect')].map((part) => luminance(getComputedStyle(part).fill)).sort((a, b) => a - b);
            return (light + 0.05) / (dark + 0.05);
          }));
        })()
        """;

    private static string Id(JsonNode entry) => Text(entry, "eventType") + "-" + Text(entry, "version");

    private static bool Has(JsonNode entry, string word) => Words(entry).Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the search looks at.</summary>
    private static string Words(JsonNode entry) => string.Join('\n', new[] { entry }.Concat(entry["definitions"]?.AsArray().OfType<JsonNode>() ?? [])
        .SelectMany(definition => new[] { "eventType", "version", "title", "name", "description", "deprecationMessage" }.Select(name => definition[name]?.ToString())
            .Concat(definition["fields"]!.AsArray().SelectMany(field => new[] { Text(field!, "name"), field!["description"]?.ToString(), field["annotations"]?.ToString() }))));

    private static string Text(JsonNode entry, string name) => entry[name]!.GetValue<string>();
}
