using System;
using System.Linq;
using System.Text;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>The automata as text, run by the runtime library.</summary>
public sealed class TextAutomatonTests
{
    private const string SemVer =
        @"(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)"
        + @"(?:-(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
        + @"(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?";

    [Fact]
    public void Matches_what_the_pattern_means_over_code_points() =>
        Gen.Select(PatternGen.Text, PatternGen.Subject.Array[12]).Sample(
            (text, subjects) =>
            {
                var pattern = PatternExpectation.Parsed(text);
                var automaton = Events.Text.TextAutomaton.Parse(Text(text));
                return subjects.Where(IsWellFormed).All(subject => Matches(automaton, subject) == CodePointMatcher.Matches(pattern, subject));
            },
            iter: 4000);

    [Fact]
    public void Matches_what_dotnet_matches() =>
        Gen.Select(LanguageGen.Pattern, Gen.Int[0, 3].Select(index => "ab0\n"[index]).Array[0, 40].Select(text => new string(text)).Array[20]).Sample(
            (pattern, subjects) =>
            {
                var automaton = Events.Text.TextAutomaton.Parse(TextAutomatonWriter.Write(TextAutomaton.Of(pattern)));
                var regex = PatternEngines.DotNet(pattern);
                return subjects.All(subject => Matches(automaton, subject) == regex.IsMatch(subject));
            },
            iter: 2000);

    // Every length of a run, with the first byte that ends it at every place, around the width of a vector.
    [Theory]
    [InlineData("[0-9a-f]{40}")]
    [InlineData("[0-9a-f]*")]
    [InlineData("[0-9a-f]{3,35}")]
    [InlineData("[0-9a-fé]{3,35}")]
    [InlineData("[^/]{17}/?[^/]*")]
    public void Matches_what_dotnet_matches_at_every_length(string text)
    {
        var automaton = Events.Text.TextAutomaton.Parse(Text(text));
        var regex = PatternEngines.DotNet(PatternExpectation.Parsed(text));
        for (var length = 0; length < 70; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                foreach (var other in new[] { "0", "g", "/", "\0", "\u007F", "é", "€", "😀" })
                {
                    var subject = new string('a', at) + other + new string('f', length - at);
                    Assert.True(regex.IsMatch(subject) == Matches(automaton, subject), text + " on " + subject);
                }
            }
        }
    }

    [Fact]
    public void Every_code_point_is_told_from_its_neighbours()
    {
        var edges = new[] { 0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF };
        foreach (var first in edges)
        {
            foreach (var last in edges.Where(last => last >= first))
            {
                var automaton = Events.Text.TextAutomaton.Parse(TextAutomatonWriter.Write(TextAutomaton.Of(CodePointSet.Of(new CodePointRange(first, last)))));
                foreach (var edge in edges.SelectMany(edge => new[] { edge - 1, edge, edge + 1 }).Where(Rune.IsValid))
                    Assert.True((edge >= first && edge <= last) == Matches(automaton, new Rune(edge).ToString()), $"{edge:X} in {first:X}-{last:X}");
            }
        }
    }

    [Theory]
    [InlineData("[0-9a-f]{40}", "40*30-39,61-66>1 !")]
    [InlineData("", "!")]
    [InlineData("[]", "")]
    [InlineData("[^/]+", "00-2E,30-10FFFF>1 !00-2E,30-10FFFF>0")]
    [InlineData(@"[\w.-]+/[\w.-]+", "2D-2E,30-39,41-5A,5F,61-7A>1 2D-2E,30-39,41-5A,5F,61-7A>0;2F>1 2D-2E,30-39,41-5A,5F,61-7A>1 !2D-2E,30-39,41-5A,5F,61-7A>0")]
    [InlineData("é{2,3}|a", "61>1;E9>2 ! E9>1 !E9>-2")]
    public void Reads_well(string pattern, string expected) => Assert.Equal(expected, Text(pattern));

    [Theory]
    [InlineData("[01]*1[01]{14}")]
    [InlineData("(?:[01]*1[01]{14})?é[01]*1[01]{14}")]
    public void One_with_too_many_states_is_not_made_deterministic(string text)
    {
        var pattern = PatternExpectation.Parsed(text);
        var automaton = TextAutomaton.Of(pattern);
        Assert.False(automaton.IsDeterministic);
        var matcher = Events.Text.TextAutomaton.Parse(TextAutomatonWriter.Write(automaton));
        var regex = PatternEngines.DotNet(pattern);
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var subject = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(40) == 0 ? "é" : random.Next(2) == 0 ? "0" : "1"));
            Assert.Equal(regex.IsMatch(subject), Matches(matcher, subject));
        }
    }

    [Theory]
    [InlineData("a{0,1900}")]
    [InlineData("(?:a*b|c+){380}")]
    [InlineData(".{633}")]
    [InlineData("[^😀]{271}")]
    [InlineData(".{1,300}@.{1,300}")]
    public void A_pattern_at_the_limits_has_an_automaton(string text) =>
        Assert.False(Matches(Events.Text.TextAutomaton.Parse(Text(text)), "\n"));

    [Fact]
    public void The_envelope_has_the_automaton_of_semantic_versions() =>
        Assert.Equal(Events.Text.SemanticVersion.Automaton, Text(SemVer));

    // The bytes of a document from a text on: steps take what the automaton takes, and leave to it what is beyond ASCII or stands near the document's end.
    [Fact]
    public void Steps_match_what_dotnet_matches() =>
        Gen.Select(LanguageGen.Pattern, Gen.Int[0, 3].Select(index => "ab0!"[index]).Array[0, 40].Select(text => new string(text)).Array[20]).Sample(
            (pattern, subjects) =>
            {
                var steps = Steps(TextAutomatonWriter.Write(TextAutomaton.Of(pattern)));
                var regex = PatternEngines.DotNet(pattern);
                return steps is null || subjects.All(subject => Takes(steps, subject) == regex.IsMatch(subject));
            },
            iter: 2000);

    [Theory]
    [InlineData("[0-9a-f]{40}")]
    [InlineData("[0-9a-f]*")]
    [InlineData("[0-9a-f]{1,35}")]
    [InlineData("[^/]{17}/[^/]*")]
    [InlineData("[a-f]+(?:0[a-f]+){1,2}")]
    public void Steps_match_what_dotnet_matches_at_every_length(string text)
    {
        var steps = Steps(Text(text));
        var regex = PatternEngines.DotNet(PatternExpectation.Parsed(text));
        Assert.NotNull(steps);
        for (var length = 0; length < 70; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                foreach (var other in new[] { "0", "g", "/" })
                {
                    var subject = new string('a', at) + other + new string('f', length - at);
                    Assert.True(regex.IsMatch(subject) == Takes(steps, subject), text + " on " + subject);
                }
            }
        }
    }

    [Theory]
    [InlineData("[a-f]+/[a-f]+")]
    [InlineData("[a-f]+(?:/[a-f]+){1,2}")]
    [InlineData("[a-f]+/[a-f]+/[a-f]+")]
    [InlineData("[a-f]+(?:/[a-f]+){0,3}")]
    [InlineData("[a-f]{2,60}")]
    public void Runs_between_separators_are_told_wherever_these_stand(string text)
    {
        var steps = Steps(Text(text));
        var regex = PatternEngines.DotNet(PatternExpectation.Parsed(text));
        Assert.NotNull(steps);
        foreach (var length in new[] { 0, 1, 2, 3, 8, 31, 32, 33, 61, 62, 63, 64, 65 })
        {
            for (var first = 0; first <= length; first++)
            {
                for (var second = first; second <= length; second++)
                {
                    // None at the text's end, one where the places are one, else two; and three with one in the middle.
                    var subject = new StringBuilder(new string('c', length)) { Length = length };
                    foreach (var at in new[] { first, second, length / 2 }.Where(at => at < length).Take(1 + ((first + second) % 3)))
                        subject[at] = '/';
                    Assert.True(regex.IsMatch(subject.ToString()) == Takes(steps, subject.ToString()), text + " on " + subject);
                }
            }
        }
    }

    [Theory]
    [InlineData("(?:ab)*")]
    [InlineData("a?b")]
    [InlineData("(?:a|bc)d")]
    [InlineData("(?:a{3})?")]
    public void A_pattern_that_turns_back_or_leaves_out_has_no_steps(string text) => Assert.Null(Steps(Text(text)));

    private static Events.Text.TextSteps? Steps(string automaton) => Events.Text.TextSteps.Of(Events.Text.TextAutomatonReader.Read(automaton.TrimStart('~')));

    private static bool Takes(Events.Text.TextSteps steps, string subject)
    {
        Assert.True(Events.Text.AsciiWindow.IsSupported);
        return steps.Accepts(Encoding.UTF8.GetBytes("\"" + subject + "\"" + new string('a', 80)), 1, subject.Length + 1);
    }

    private static string Text(string pattern) => TextAutomatonWriter.Write(TextAutomaton.Of(PatternExpectation.Parsed(pattern)));

    private static bool Matches(Events.Text.TextAutomaton automaton, string subject) => automaton.Matches(Encoding.UTF8.GetBytes(subject));

    private static bool IsWellFormed(string text) => string.Equals(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), text, StringComparison.Ordinal);
}
