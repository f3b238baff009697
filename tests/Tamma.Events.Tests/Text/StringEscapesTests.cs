using System;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class StringEscapesTests
{
    private static readonly Gen<string> Escaped = Gen.OneOf(
        "a", "é", "\\\\", "\\\"", "\\n", "\\u0041", "\\ud83d", "\\uD83D", "\\ude00", "\\uDE00", "\\ud83d\\ude00", "\\/", "u", "ud83d", "😀")
        .Array[0, 8].Select(static parts => string.Concat(parts));

    [Fact]
    public void Lone_halves_are_found_where_System_Text_Json_finds_them() => Escaped.Sample(
        static escaped =>
        {
            var bytes = Encoding.UTF8.GetBytes(escaped);
            string? text = null;
            try
            {
                var reader = new Utf8JsonReader((byte[])[(byte)'"', .. bytes, (byte)'"']);
                reader.Read();
                text = reader.GetString();
            }
            catch (InvalidOperationException)
            {
                // How System.Text.Json says that a half stands alone.
            }

            Assert.Equal(text is not null, StringEscapes.AreWellFormed(bytes));
            Assert.Equal(text ?? escaped, StringEscapes.Unescape(bytes));
        },
        iter: 20_000);
}
