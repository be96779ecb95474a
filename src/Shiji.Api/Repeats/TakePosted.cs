using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;

namespace Shiji.Api;

/// <summary>收件一次 — what another program sends as JSON, read within bounds and acted on once for each Idempotency-Key; what is refused leaves nothing.</summary>
public sealed class TakePosted(ShijiDb db, AnswerOnce once, IOptions<JsonOptions> json)
{
    private const int Longest = 64 * 1024;

    public async Task<IResult> DoAsync<TDraft, TDone>(HttpContext http, Func<TDraft, Task<Outcome<TDone>>> act, CancellationToken cancel) where TDraft : class where TDone : class
    {
        if (!http.Request.HasJsonContentType()) throw new BadHttpRequestException("Not JSON.", StatusCodes.Status415UnsupportedMediaType);
        var body = await ReadAsync(http.Request.Body, cancel);
        if (Parsed<TDraft>(body) is not { } draft) return Problem.Of(StatusCodes.Status400BadRequest, "请求内容不是看得懂的 JSON，请对照接口说明 /api。");
        return await once.DoAsync(http, body, async () =>
        {
            var done = await act(draft);
            if (done.Ok) return new Answer(StatusCodes.Status201Created, JsonSerializer.Serialize(done.Value, json.Value.SerializerOptions), null);
            db.ChangeTracker.Clear(); // a subject that nobody will name after all
            return new Answer(StatusCodes.Status422UnprocessableEntity, null, done.Refusal);
        }, cancel);
    }

    private T? Parsed<T>(byte[] body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, json.Value.SerializerOptions);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var part = new byte[4096];
        while (await body.ReadAsync(part, cancel) is > 0 and var read)
        {
            if (kept.Length + read > Longest) throw new BadHttpRequestException("Too long.", StatusCodes.Status413PayloadTooLarge);
            kept.Write(part, 0, read);
        }

        return kept.ToArray();
    }
}
