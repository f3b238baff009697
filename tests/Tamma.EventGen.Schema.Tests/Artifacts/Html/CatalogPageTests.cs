using System;
using System.IO;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Artifacts.Html;
using Tamma.EventGen.Schema.Json;
using Tamma.Judging;

namespace Tamma.EventGen.Schema.Tests.Artifacts.Html;

/// <summary>A small page in a real browser; that of the real catalogue is tested with the catalogue.</summary>
public sealed class CatalogPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("</script><script>alert(1)</script><img src=x onerror=\"alert(1)\">")]
    [InlineData("\" onmouseover=\"alert(1)\" autofocus onfocus=\"alert(1)\" x=\"")]
    [InlineData("'><svg onload=alert(1)><a href='javascript:alert(1)'>")]
    public void Runs_no_script_of_an_author(string text)
    {
        browser.Open(Written(
            SampleContracts.Of("A.B") with
            {
                CausedBy = EquatableArray.Of(new EventCause(text)),
                Examples = EquatableArray.Of<JsonValue>(new JsonString(text)),
                Payload = new ObjectDefinition
                {
                    Name = "Something",
                    Description = text,
                    Properties = EquatableArray.Of(new PropertyDefinition { JsonName = text, MemberName = "Member", Description = text, Default = new JsonString(text), TagKey = text }),
                },
            },
            SampleContracts.Of(text + ".B")));

        Assert.Equal(text, browser.Run<string>("document.getElementById('A.B-1.0.0').querySelector('.description').textContent"));
        Assert.Equal(text, browser.Run<string>("document.getElementById('A.B-1.0.0').querySelector('dt code').textContent"));
        Assert.Equal("\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"\n", browser.Run<string>("document.getElementById('A.B-1.0.0').querySelector('pre').textContent"));
        Assert.Equal(0, browser.Run<int>("document.querySelectorAll('img, script:not(body > script), [onload], [onmouseover], [onfocus]').length"));
        Assert.Empty(browser.Noise());
    }

    [Fact]
    public void Leads_with_the_keyboard_to_an_event_that_was_filtered_away()
    {
        browser.Open(Written(
            SampleContracts.Of("A.FIRST.DONE"),
            SampleContracts.Of("B.SECOND.DONE") with { CausedBy = EquatableArray.Of(new EventCause("A.FIRST.DONE")) }));
        browser.Press("Tab");
        browser.Press("Tab");
        browser.Type("second");
        Assert.False(browser.Run<bool>("document.getElementById('A.FIRST.DONE-1.0.0').checkVisibility()"));
        // The fields of the search, the event in the list, its own link, its file.
        foreach (var stop in new[] { "aggregate", "B", "#B.SECOND.DONE-1.0.0", "#B.SECOND.DONE-1.0.0", "B.SECOND.DONE/1.0.0.schema.json", "#A.FIRST.DONE-1.0.0" })
        {
            browser.Press("Tab");
            Assert.Equal(stop, browser.Run<string>("document.activeElement.getAttribute('href') ?? (document.activeElement.id || document.activeElement.closest('details').dataset.aggregate)"));
        }

        browser.Press("Enter");
        browser.Await("document.activeElement.id !== ''");

        Assert.Equal("A.FIRST.DONE-1.0.0", browser.Run<string>("document.activeElement.id"));
        Assert.True(browser.Run<bool>("document.activeElement.checkVisibility() && document.activeElement.getBoundingClientRect().top < innerHeight"));
        Assert.Equal("2 events", browser.Run<string>("document.querySelector('[aria-live]').textContent"));
    }

    [Fact]
    public void Has_no_shortcut_that_nobody_can_turn_off()
    {
        browser.Open(Written(SampleContracts.Of("A.B")));
        browser.Press("/");

        Assert.Equal("BODY", browser.Run<string>("document.activeElement.tagName"));
        Assert.Equal(0, browser.Run<int>("document.querySelectorAll('[aria-keyshortcuts], [accesskey]').length"));
    }

    private string Written(params EventContract[] contracts)
    {
        var file = Path.Combine(_folder, "catalog.html");
        File.WriteAllText(file, CatalogHtmlWriter.Write(new CatalogDocument(contracts)));
        return file;
    }
}
