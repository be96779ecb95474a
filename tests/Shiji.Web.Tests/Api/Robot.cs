using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Accounts;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Web.Tests.Districts;

namespace Shiji.Web.Tests.Api;

/// <summary>Another program with a key.</summary>
internal sealed class Robot(ServedDistrict district, string? secret, Guid keyId = default) : IDisposable
{
    public const KeyRights Reading = KeyRights.ReadOrganisations | KeyRights.ReadPeople | KeyRights.ReadRegisters | KeyRights.ReadFigures;

    private readonly HttpClient _client = new() { BaseAddress = district.Address, DefaultRequestHeaders = { Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret) } };

    public Guid KeyId => keyId;

    /// <summary>With a new key of the first post of a user.</summary>
    public static Task<Robot> OfAsync(ServedDistrict district, string user, KeyRights rights = Reading) => InAsync(district, async (services, db) =>
    {
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == user);
        var post = (await services.GetRequiredService<ActorReader>().PostsAsync(account.Id))[0];
        var made = await services.GetRequiredService<MakeKey>().DoAsync(account.Id, "同步", post.Post.Id, rights, 30);
        Assert.Null(made.Refusal);
        return new Robot(district, made.Value.Secret, made.Value.Key.Id);
    });

    /// <summary>As the program itself.</summary>
    public static async Task<T> InAsync<T>(ServedDistrict district, Func<IServiceProvider, ShijiDb, Task<T>> act)
    {
        await using var scope = district.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ShijiDb>());
    }

    public async Task<Told> GetAsync(string path) => await Told.OfAsync(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<Told> PostAsync(string path, string? token, string body, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (token is not null) request.Headers.Add("Idempotency-Key", token);
        return await Told.OfAsync(await _client.SendAsync(request));
    }

    /// <summary>Every item, page after page.</summary>
    public async Task<List<JsonElement>> AllAsync(string path)
    {
        var (items, next) = (new List<JsonElement>(), (string?)path);
        while (next is not null)
        {
            var told = await GetAsync(next);
            Assert.True(told.Status == 200, $"{next}: {told.Text}");
            items.AddRange(told.Json.GetProperty("items").EnumerateArray());
            next = told.Json.GetProperty("next").GetString();
        }

        return items;
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What was answered.</summary>
internal sealed record Told(int Status, string? Type, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string? Of(string name) => Json.TryGetProperty(name, out var value) ? value.ToString() : null;

    public static async Task<Told> OfAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(), response);

    /// <summary>An error is always told in the same form.</summary>
    public Told IsProblem(int status, string says, string? field = null)
    {
        Assert.True(status == Status, $"{Status}: {Text}");
        Assert.Equal("application/problem+json", Type);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Of("title")!);
        Assert.Contains(says, Of("detail"), StringComparison.Ordinal);
        Assert.Equal(field, Of("field"));
        return this;
    }
}
