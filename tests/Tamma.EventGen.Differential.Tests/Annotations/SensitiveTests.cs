using System;
using System.Buffers;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Tamma.Events;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>A sensitive value is shown by nothing that people read: texts of records, displays of debuggers, exceptions, errors.</summary>
public sealed class SensitiveTests
{
    private const string Secret = SensitiveRecords.Secret;

    private static readonly SensitiveTypes Payload = new()
    {
        Title = "t",
        Token = Secret,
        Names = [Secret],
        Profile = new Uri("https://example.com/" + Secret),
        Age = 4711,
        Anything = JsonSerializer.SerializeToElement(Secret),
        Part = new() { Shown = "s", Hidden = Secret },
        Union = new SensitiveCase { Owner = Secret, Number = 7, Everything = new() { Shown = Secret, Hidden = "" }, Part = new() { Shown = "p", Hidden = Secret } },
    };

    [Fact]
    public void A_payload_prints_stars()
    {
        const string Part = "SensitivePart { Shown = s, Hidden = *** }";
        const string Union = "SensitiveCase { Owner = ***, Number = 7, Everything = ***, Part = SensitivePart { Shown = p, Hidden = *** } }";
        Assert.Equal(
            $"SensitiveTypes {{ Title = t, Token = ***, Names = ***, Profile = ***, Age = ***, Anything = ***, Part = {Part}, Union = {Union} }}",
            Payload.ToString());
        // Neither does it say whether there is a value.
        Assert.Equal("SensitiveTypes { Title = t, Token = ***, Names = ***, Profile = ***, Age = ***, Anything = ***, Part = , Union =  }", new SensitiveTypes { Title = "t" }.ToString());
    }

    [Fact]
    public void An_envelope_prints_its_payload_so()
    {
        var created = Contexts.New().Create(Payload);
        Assert.Contains("Payload = " + Payload, created.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, created.ToString(), StringComparison.Ordinal);
        var read = EventCatalog.Registry.Read(created.ToUtf8Json());
        Assert.Equal(Payload.ToString(), Assert.IsType<EventEnvelope<SensitiveTypes>>(read.Envelope).Payload.ToString());
        Assert.DoesNotContain(Secret, read.Envelope!.ToString(), StringComparison.Ordinal);
        AssertSeenNowhere(created);
        AssertSeenNowhere(read.Envelope);
    }

    [Fact]
    public void Errors_have_no_value()
    {
        var errors = SensitiveTypes.Contract.Validate(Encoding.UTF8.GetBytes($$"""{"title":"t","token":"{{Secret}}{{new string('x', 40)}}","names":["{{Secret}}",1],"profile":"{{Secret}}","age":"{{Secret}}","part":{"shown":"s","hidden":["{{Secret}}"]} }"""));
        Assert.Equal(5, errors.Count);
        Assert.All(errors, error => Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Exceptions_have_no_value()
    {
        AssertRefused(Payload with { Profile = new Uri(Secret, UriKind.Relative) });
        AssertRefused(Payload with { Token = Secret + "\ud800" });
        AssertRefused(Payload with { Names = [Secret, null!] });
        using var twice = JsonDocument.Parse($$"""{"{{Secret}}":1,"{{Secret}}":2}""");
        AssertRefused(Payload with { Anything = twice.RootElement });

        static void AssertRefused(SensitiveTypes payload)
        {
            var exception = Assert.Throws<ArgumentException>(() => SensitiveTypes.Contract.Write(new ArrayBufferWriter<byte>(), payload));
            Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
            exception = Assert.ThrowsAny<ArgumentException>(() => Contexts.New().Create(payload).ToUtf8Json());
            Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
            var serializer = new JsonSerializerOptions { TypeInfoResolver = EventCatalog.Registry };
            // The serializer writes some of it; what it does not, it says without the value.
            Assert.DoesNotContain(Secret, Record.Exception(() => JsonSerializer.Serialize(payload, serializer))?.ToString() ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_debugger_shows_stars()
    {
        AssertSeenNowhere(Payload);
        Assert.Equal("t", ViewOf(Payload)!.GetType().GetProperty("Title")!.GetValue(ViewOf(Payload)));
        Assert.Same(Payload.Part, ViewOf(Payload)!.GetType().GetProperty("Part")!.GetValue(ViewOf(Payload)));
        // What is inherited is shown and masked, too.
        var view = ViewOf(Payload.Union!)!;
        Assert.Equal(["Everything", "Number", "Owner", "Part"], view.GetType().GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("***", "***", 7), (view.GetType().GetProperty("Owner")!.GetValue(view), view.GetType().GetProperty("Everything")!.GetValue(view), view.GetType().GetProperty("Number")!.GetValue(view)));
    }

    [Fact]
    public void Every_form_of_a_record_is_masked()
    {
        object[] records =
        [
            new SensitiveRecords.Open(), new SensitiveRecords.Derived(), new SensitiveRecords.Leaf(), new SensitiveRecords.Positional(1, Secret, Secret), new SensitiveRecords.TargetedOnly(Secret),
            new SensitiveRecords.Value { Id = 1, Key = Secret }, new SensitiveRecords.ReadOnlyValue(Secret), new SensitiveRecords.Taken(), new SensitiveRecords.OnlySecrets(), SensitiveRecords.NewPrivate(),
        ];
        Assert.Equal(
            [
                "Open { First = 1, Key = ***, Field = 2, Old = 5 }",
                "Derived { First = 1, Key = ***, Field = 2, Old = 5, More = ***, class = c }",
                "Leaf { First = 1, Key = ***, Field = 2, Old = 5, More = ***, class = c, Last = 6 }",
                "Positional { Id = 1, Name = ***, Mail = *** }",
                "TargetedOnly { Name = *** }",
                "Value { Id = 1, Key = *** }",
                "ReadOnlyValue { Key = *** }",
                "Taken { __DebuggerView = *** }",
                "OnlySecrets { }",
                "Private { Key = *** }",
            ],
            records.Select(record => record.ToString()));
        Assert.All(records, AssertSeenNowhere);
    }

    [Fact]
    public void What_the_author_wrote_stays()
    {
        Assert.Equal("Own { own }", new SensitiveRecords.Own().ToString());
        Assert.Equal(["mine"], typeof(SensitiveRecords.Own).GetCustomAttributes<DebuggerDisplayAttribute>().Select(display => display.Value));
        Assert.Single(typeof(SensitiveRecords.Own).GetCustomAttributes<DebuggerTypeProxyAttribute>());
        Assert.Equal("own text", new SensitiveRecords.OwnText().ToString());
        Assert.Equal("Key = ***", new SensitiveRecords.OfOwnText().ToString());
    }

    /// <summary>What a debugger asks for: the display, the view's members, and theirs.</summary>
    private static void AssertSeenNowhere(object shown)
    {
        Assert.DoesNotContain(Secret, shown.ToString(), StringComparison.Ordinal);
        if (shown.GetType().Assembly != typeof(SensitiveTests).Assembly && shown is not EventEnvelope)
            return;
        if (shown is not EventEnvelope)
            Assert.Equal("{ToString(),nq}", Assert.Single(shown.GetType().GetCustomAttributes<DebuggerDisplayAttribute>(inherit: false).DefaultIfEmpty(new DebuggerDisplayAttribute("{ToString(),nq}"))).Value);
        var view = ViewOf(shown) ?? shown;
        // Nothing below the surface leads to the record itself.
        Assert.True(view == shown || view.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(field => field.GetValue(view) != shown));
        foreach (var property in view.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never && property.GetValue(view) is { } value && !ReferenceEquals(value, shown))
                AssertSeenNowhere(value);
        }
    }

    /// <summary>The view of the type itself, or else of its nearest base.</summary>
    private static object? ViewOf(object shown) => shown.GetType().GetCustomAttributes<DebuggerTypeProxyAttribute>().FirstOrDefault()?.ProxyTypeName is { } name
        ? Activator.CreateInstance(Type.GetType(name, throwOnError: true)!, shown)
        : null;
}
