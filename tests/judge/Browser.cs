using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace Tamma.Judging;

/// <summary>
/// A real browser, headless Chromium with axe-core and Mermaid. It serves a class of tests, as a class fixture; it starts at the first page, so that
/// a machine without it fails each test with the sentence that says what to install.
/// </summary>
public sealed class Browser : IDisposable
{
    private readonly Lazy<JudgeProcess> _process = new(() => new JudgeProcess("browser.mjs"), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Opens a file in a fresh page, which takes the place of the one before.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="scheme"><c>light</c> or <c>dark</c>.</param>
    /// <param name="scripts">Whether the page's scripts run.</param>
    /// <exception cref="InvalidOperationException">Node.js or Chromium is not installed, or the page can't be opened.</exception>
    public void Open(string file, int width = 1400, string scheme = "light", bool scripts = true) => _process.Value.Ask(new JsonObject
    {
        ["open"] = new Uri(file).AbsoluteUri,
        ["width"] = width,
        ["scheme"] = scheme,
        ["scripts"] = scripts,
    });

    /// <summary>The value of a JavaScript expression in the page.</summary>
    public T Run<T>(string expression) => Ask("run", expression)["value"]!.GetValue<T>();

    /// <summary>The texts that a JavaScript expression in the page gives.</summary>
    public string[] Texts(string expression) => Strings(Ask("run", expression)["value"]);

    /// <summary>Presses a key, such as <c>Tab</c> or <c>Enter</c>, where the focus is.</summary>
    public void Press(string key) => Ask("press", key);

    /// <summary>Waits, for some seconds at most, until a JavaScript expression is true: what an event of the page does comes after the key that causes it.</summary>
    public void Await(string condition) =>
        Run<bool>("new Promise((done) => { const end = performance.now() + 10000; const look = () => (" + condition + ") || performance.now() > end ? done(true) : setTimeout(look, 10); look(); })");

    /// <summary>Types words where the focus is.</summary>
    public void Type(string words) => Ask("type", words);

    /// <summary>What axe-core finds wrong with the page as it is.</summary>
    public string[] Violations() => Strings(Ask("accessibility", value: true)["violations"]);

    /// <summary>Why Mermaid can't draw a diagram; null where it can. A page must be open, whichever.</summary>
    public string? FaultOf(string diagram) => Ask("diagram", diagram)["fault"]?.GetValue<string>();

    /// <summary>What the page has said on the console, errors and dialogs too, and what it has asked for beside itself.</summary>
    public string[] Noise()
    {
        var noise = Ask("noise", value: true);
        return [.. Strings(noise["messages"]), .. Strings(noise["requests"])];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process.IsValueCreated)
            _process.Value.Dispose();
    }

    private JsonObject Ask(string request, JsonNode value) => _process.Value.Ask(new JsonObject { [request] = value });

    private static string[] Strings(JsonNode? array) => array!.AsArray().Select(text => text!.GetValue<string>()).ToArray();
}
