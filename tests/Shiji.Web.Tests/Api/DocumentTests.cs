using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Api;

/// <summary>The document says what there is, and the page what the document says.</summary>
public sealed class DocumentTests(ServedDistrict district)
{
    [Fact]
    public async Task Every_address_is_in_the_document_with_its_words_and_its_problems()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var addresses = Addresses().ToList();
        Assert.True(addresses.Count >= 10);
        Assert.Empty(Missing(addresses, document));
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            foreach (var status in new[] { "401", "403", "404", "422", "429" })
                Assert.True(operation.Value.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _));
            if (operation.Value.TryGetProperty("parameters", out var parameters))
                Assert.All(parameters.EnumerateArray(), p => Assert.NotEmpty(p.GetProperty("description").GetString()!));
        }
    }

    [Fact]
    public async Task An_address_that_is_not_in_the_document_is_seen() =>
        Assert.Equal(["DELETE /api/v1/people", "GET /api/v1/planted"], Missing([("GET", "/api/v1/people"), ("DELETE", "/api/v1/people"), ("GET", "/api/v1/planted")], await DocumentAsync()));

    [Fact]
    public async Task The_page_tells_every_address_with_an_example_and_needs_no_sign_in()
    {
        using var visitor = new Visitor(district.Address);
        var page = await visitor.GetAsync("/api");
        Assert.Equal(200, page.Status);
        foreach (var (method, path) in Addresses())
            Assert.Contains(page.Document.QuerySelectorAll("section"), s => s.QuerySelector("p code")?.TextContent == $"{method} {path}" && s.QuerySelector("pre")!.TextContent.Contains("curl", StringComparison.Ordinal));
        Assert.All(new[] { "401", "422", "429" }, status => Assert.NotNull(page.Document.GetElementById(status)));
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var client = new HttpClient { BaseAddress = district.Address };
        return JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)));
    }

    private IEnumerable<(string Method, string Path)> Addresses() =>
        from endpoint in district.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText ?? ""
        where path.StartsWith("/api/v1/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select (method, path);

    private static IEnumerable<string> Missing(IEnumerable<(string Method, string Path)> addresses, JsonElement document) => addresses
        .Where(a => !document.GetProperty("paths").TryGetProperty(a.Path, out var path) || !path.TryGetProperty(a.Method.ToLowerInvariant(), out _))
        .Select(a => $"{a.Method} {a.Path}").Order(StringComparer.Ordinal);
}
