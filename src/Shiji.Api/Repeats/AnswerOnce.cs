using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Api;

/// <summary>
/// 只办一次 — the same Idempotency-Key with the same content is answered as the first time, with other content refused.
/// The claim, what is done and the answer are one transaction: of two at once the second waits for the first and repeats its answer.
/// </summary>
public sealed class AnswerOnce(ShijiDb db, KeyVisit visit, Acting acting, DistrictClock clock)
{
    public const string Header = "Idempotency-Key";

    private const int LongestToken = 100;

    public async Task<IResult> DoAsync(HttpContext http, byte[] body, Func<Task<Answer>> act, CancellationToken cancel)
    {
        var token = http.Request.Headers[Header].ToString();
        if (token.Length is 0 or > LongestToken)
            return Problem.Of(StatusCodes.Status400BadRequest, $"请在请求头里带上 {Header}，不超过 {LongestToken} 个字符，每件事一个，重发时用同一个：网络断了再发，也不会记成两条。", Header);
        var (key, hash) = (visit.By!.Key.Id, HashOf(http.Request.Path, body));
        var forgotten = clock.UtcNow - visit.By.Rules.Remembered;
        await db.Set<KeptAnswer>().Where(a => a.At < forgotten).ExecuteDeleteAsync(cancel);
        if (await FindAsync(key, token, cancel) is { } kept) return Again(http, kept, hash);

        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        if (!await ClaimAsync(key, token, hash, cancel))
        {
            await whole.RollbackAsync(cancel);
            return await FindAsync(key, token, cancel) is { } first ? Again(http, first, hash) : Collided;
        }

        Answer answer;
        try
        {
            answer = await act();
        }
        catch (DbUpdateException)
        {
            // Somebody else gave the same number, or named the same new thing, in the same moment.
            return Collided;
        }

        await db.Set<KeptAnswer>().Where(a => a.KeyId == key && a.Token == token).ExecuteUpdateAsync(a => a
            .SetProperty(x => x.Status, answer.Status).SetProperty(x => x.Body, answer.Body)
            .SetProperty(x => x.Refusal, answer.Refusal == null ? null : answer.Refusal.Message).SetProperty(x => x.Field, answer.Refusal == null ? null : answer.Refusal.Field), cancel);
        await whole.CommitAsync(cancel);
        return answer.Result;
    }

    private static IResult Collided => Problem.Of(StatusCodes.Status409Conflict, "同一时刻有别的请求在办相同的事，这一次没有记下；请用同一个 Idempotency-Key 再发一次。");

    /// <summary>False where another has it.</summary>
    private async Task<bool> ClaimAsync(Guid key, string token, string hash, CancellationToken cancel)
    {
        var claim = new KeptAnswer { KeyId = key, Token = token, Hash = hash, At = clock.UtcNow };
        using var _ = acting.As(acting.Now.ByProgram());
        db.Add(claim);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
        finally
        {
            db.Entry(claim).State = EntityState.Detached;
        }
    }

    private Task<KeptAnswer?> FindAsync(Guid key, string token, CancellationToken cancel) =>
        db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.KeyId == key && a.Token == token, cancel);

    private static IResult Again(HttpContext http, KeptAnswer kept, string hash)
    {
        if (kept.Hash != hash) return Problem.Of(new Refusal($"这个 {Header} 已经用在另一件内容不同的事上，请换一个。", Header));
        http.Response.Headers["Idempotency-Replayed"] = "true";
        return new Answer(kept.Status, kept.Body, kept.Refusal is { } refusal ? new Refusal(refusal, kept.Field) : null).Result;
    }

    private static string HashOf(string path, byte[] body) => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(path + "\n"), .. body]));
}
