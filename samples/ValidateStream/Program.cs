using System;
using System.IO;
using System.Text;
using System.Threading;
using Tamma.Samples.ValidateStream;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    // The summary of what was read so far is still to be printed.
    press.Cancel = true;
    interruption.Cancel();
};
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
return await new Session(Console.OpenStandardInput, output, Console.Error, showsProgress: !Console.IsErrorRedirected).RunAsync(args, interruption.Token);
