using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Shiji.Kernel.Access;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Running;

/// <summary>What is written down about requests, and what never is.</summary>
public sealed class TelemetryTests(ServedDistrict district)
{
    private const string Searched = "柳清越";

    [Fact]
    public async Task A_line_of_the_log_names_route_account_and_request_but_not_what_was_searched()
    {
        using var kept = new Kept();
        using var logs = LoggerFactory.Create(b => b.AddProvider(kept).SetMinimumLevel(LogLevel.Information));
        var acting = new Acting(TimeProvider.System);
        acting.Become(Actor.Nobody with { AccountId = new Guid("018a0000-0000-7000-8000-00000000000a"), Name = Searched });
        var http = new DefaultHttpContext { TraceIdentifier = "request-1", RequestServices = new ServiceCollection().AddSingleton(acting).BuildServiceProvider() };
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = ("GET", "/people/7", new($"?text={Searched}"));
        http.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/people/{Id:int}"), 0, null, null));
        await new RequestLog(logs).PassAsync(http, _ => Task.CompletedTask);
        var line = Assert.Single(kept.Lines);
        foreach (var word in new[] { "GET", "/people/{Id:int}", "200", "request-1", "018a0000-0000-7000-8000-00000000000a" }) Assert.Contains(word, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Searched, line, StringComparison.Ordinal);
        Assert.DoesNotContain("/people/7", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spans_name_routes_but_not_what_was_searched()
    {
        var spans = new ConcurrentQueue<Activity>();
        using (var provider = Traces.Listening().AddProcessor(new Ended(spans)).Build())
        {
            using var visitor = await Visitor.SignInAsync(district.Address, Users.Street);
            await visitor.GetAsync($"/people?text={Uri.EscapeDataString(Searched)}");
        }

        Assert.Contains(spans, s => s.GetTagItem("http.route") is "/people" || s.DisplayName.Contains("/people", StringComparison.Ordinal));
        Assert.DoesNotContain(spans.SelectMany(s => s.TagObjects), t => Uri.UnescapeDataString($"{t.Value}").Contains(Searched, StringComparison.Ordinal));
    }

    private sealed class Ended(ConcurrentQueue<Activity> spans) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => spans.Enqueue(data);
    }

    private sealed class Kept : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = formatter(state, exception);
            _scopes.ForEachScope((scope, _) => line += scope is IEnumerable<KeyValuePair<string, object?>> pairs ? " " + string.Join(' ', pairs.Select(p => $"{p.Key}={p.Value}")) : $" {scope}", 0);
            Lines.Enqueue(line);
        }

        public void Dispose() => Lines.Clear();
    }
}
