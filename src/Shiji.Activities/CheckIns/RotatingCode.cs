using System.Buffers.Text;
using System.Globalization;
using Shiji.Kernel.Secrecy;

namespace Shiji.Activities;

/// <summary>
/// 动态签到码 — what the leader's screen shows for half a minute: a keyed hash of the session and the step of time, good for so many steps
/// either way (domain.md §5.5). Whoever says they saw it at an instant proves it by the code, also later.
/// </summary>
public sealed class RotatingCode(Vault vault)
{
    private const string Purpose = "activity.code";

    // Without what is misread: 0 O 1 I.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <param name="seconds">How long one code stands; the rule of the session's day.</param>
    public string At(Guid session, DateTime at, int seconds) => OfStep(session, StepOf(at, seconds));

    public bool Fits(Guid session, string? code, DateTime at, int seconds, int steps)
    {
        if (code is not { Length: 8 }) return false;
        var said = code.ToUpperInvariant();
        var now = StepOf(at, seconds);
        for (var step = now - steps; step <= now + steps; step++)
            if (said == OfStep(session, step))
                return true;
        return false;
    }

    /// <summary>Until when the code of that instant is shown.</summary>
    public static DateTime Until(DateTime at, int seconds) => DateTime.UnixEpoch.AddSeconds((StepOf(at, seconds) + 1) * seconds);

    private static long StepOf(DateTime at, int seconds) => (long)(at - DateTime.UnixEpoch).TotalSeconds / seconds;

    private string OfStep(Guid session, long step)
    {
        var hash = Base64Url.DecodeFromChars(vault.Fingerprint(string.Create(CultureInfo.InvariantCulture, $"{session:N}.{step}"), Purpose));
        return string.Create(8, hash, (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = Letters[bytes[i] & 31];
        });
    }
}
