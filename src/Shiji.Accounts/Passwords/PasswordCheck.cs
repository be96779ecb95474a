using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using Shiji.Kernel.Parameters;
using Shiji.Kernel.Results;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>口令校验 — length, kinds of characters, nothing that is guessed first, nothing used lately (domain.md §9.3 身份鉴别 a).</summary>
public sealed class PasswordCheck(ShijiDb db, RuleReader reader, DistrictClock clock, IPasswordHasher<Account> hasher)
{
    private const string Field = "password";

    private static readonly HashSet<string> Weak = Read();

    public async Task<Refusal?> CheckAsync(Account account, string? password, CancellationToken cancel = default)
    {
        var rules = AccessRules.Of(await reader.OnAsync(clock.Today, cancel));
        if (string.IsNullOrEmpty(password)) return Refused("请填写新口令。");
        if (password.Length < rules.Length) return Refused($"口令至少 {rules.Length} 个字符，现在是 {password.Length} 个。");
        if (password.Length > 128) return Refused("口令最多 128 个字符。");
        if (Classes(password) < rules.Classes) return Refused($"口令要在大写字母、小写字母、数字、符号中至少用 {rules.Classes} 类。");
        if (Guessed(account, password)) return Refused("这个口令太容易被猜到：不要用姓名、用户名、常见单词、连续或重复的字符。");
        var former = await db.Set<FormerPassword>().Where(f => f.AccountId == account.Id).OrderByDescending(f => f.Until).Take(rules.Memory - 1).Select(f => f.Hash).ToListAsync(cancel);
        return former.Append(account.PasswordHash).OfType<string>().Any(hash => hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed)
            ? Refused($"不能与最近 {rules.Memory} 次用过的口令相同。")
            : null;
    }

    private static int Classes(string password) =>
        new Func<char, bool>[] { char.IsUpper, char.IsLower, char.IsDigit, c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c) }.Count(password.Any);

    private static bool Guessed(Account account, string password)
    {
        var plain = password.ToLowerInvariant();
        var letters = string.Concat(plain.Where(char.IsLetter));
        return Weak.Contains(letters) || Weak.Contains(plain) || plain.Contains(account.UserName!.ToLowerInvariant(), StringComparison.Ordinal)
            || plain.Contains(account.Name, StringComparison.Ordinal) || plain.Distinct().Count() < 5 || Runs(plain);
    }

    /// <summary>Five characters in a row that follow one another: 12345, abcde, 55555.</summary>
    private static bool Runs(string text)
    {
        for (var (i, up, down, same) = (1, 1, 1, 1); i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            (up, down, same) = (step == 1 ? up + 1 : 1, step == -1 ? down + 1 : 1, step == 0 ? same + 1 : 1);
            if (up >= 5 || down >= 5 || same >= 5) return true;
        }

        return false;
    }

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(typeof(PasswordCheck).Assembly.GetManifestResourceStream("Shiji.Accounts.Passwords.weak.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static Refusal Refused(string sentence) => new(sentence, Field);
}
