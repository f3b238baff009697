using Tamma.Samples.IngestService;

await IngestApp.Create(args).RunAsync();
