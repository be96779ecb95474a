using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Shiji.Kernel.Data;
using Shiji.Kernel.Registers;

namespace Shiji.Api;

/// <summary>经接口填报 — the same use case as the page's, once for each Idempotency-Key.</summary>
internal sealed class AddRow(ShijiDb db, DraftReading drafts, SubmitRow submit, AnswerOnce once, IOptions<JsonOptions> json)
{
    private const int Longest = 64 * 1024;

    public async Task<IResult> DoAsync(HttpContext http, Register register, CancellationToken cancel)
    {
        if (!http.Request.HasJsonContentType()) throw new BadHttpRequestException("Not JSON.", StatusCodes.Status415UnsupportedMediaType);
        var body = await ReadAsync(http.Request.Body, cancel);
        if (Parsed(body) is not { } draft) return Problem.Of(StatusCodes.Status400BadRequest, "请求内容不是看得懂的 JSON，请对照接口说明 /api。");
        return await once.DoAsync(http, body, async () => await EnterAsync(http, register, draft, cancel), cancel);
    }

    private async Task<Answer> EnterAsync(HttpContext http, Register register, RowDraft draft, CancellationToken cancel)
    {
        var row = await drafts.ReadAsync(register, draft, cancel);
        var refusal = row.Ok ? await submit.DoAsync(row.Value, cancel) : row.Refusal;
        if (refusal is not null)
        {
            db.ChangeTracker.Clear(); // a subject that nobody will name after all
            return new Answer(StatusCodes.Status422UnprocessableEntity, null, refusal);
        }

        var added = new AddedRow(row.Value!.Id, Words.Of(row.Value.State), row.Value.State.Word());
        return new Answer(StatusCodes.Status201Created, JsonSerializer.Serialize(added, json.Value.SerializerOptions), null);
    }

    private RowDraft? Parsed(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<RowDraft>(body, json.Value.SerializerOptions);
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
