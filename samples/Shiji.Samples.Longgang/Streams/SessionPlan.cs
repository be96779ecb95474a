using Shiji.Samples.Longgang.Days;
using Shiji.Samples.Longgang.Randomness;

namespace Shiji.Samples.Longgang.Streams;

/// <summary>场次计划 — every session with its day, place and turnout; the sessions and their service records are told from one list.</summary>
internal sealed class SessionPlan
{
    public const int Sessions = 27_412;
    public const int Turns = 472_013;

    public static readonly string[] Kinds = ["社区服务", "助老助残", "环境保护", "文明交通", "疫情防控", "文化教育", "赛会服务", "应急救援"];
    private static readonly int[] Usual = [30, 14, 14, 16, 8, 12, 4, 2];
    private static readonly int[] Outbreak = [14, 4, 1, 3, 76, 1, 0, 1];
    private static readonly int[] Lengths = [60, 90, 120, 150, 180, 210, 240, 270, 300, 360, 420, 480];
    private static readonly int[] Often = [4, 5, 12, 8, 16, 9, 17, 6, 9, 8, 3, 3];

    private readonly List<Session> _all = [];

    public SessionPlan(Setting setting)
    {
        var dice = new Dice("sessions");
        Plant(setting, dice, HalfYear.Before, HalfYear.From, 620, 10_300);
        Plant(setting, dice, HalfYear.From, HalfYear.Until, Sessions, Turns);
        Plant(setting, dice, HalfYear.Until, HalfYear.After, 1_180, 19_700);
    }

    public IReadOnlyList<Session> All => _all;

    private void Plant(Setting setting, Dice dice, DateOnly from, DateOnly until, int count, long turns)
    {
        var stretch = new Stretch(from, until, (long)count * setting.Scale, Rhythm.Volunteering);
        var weights = new int[stretch.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var x = dice.Between(1, 100);
            weights[i] = 60 + x * x / 25;
        }

        var turnouts = Shares.Of(turns * setting.Scale, weights, 1);
        var (at, day, within) = (0, default(DateOnly), 0);
        foreach (var next in stretch.Days())
        {
            (day, within) = next == day ? (day, within + 1) : (next, 0);
            var place = setting.Tree.Standing(setting.Places.Busy.Pick(dice), day);
            var kind = dice.Among(HalfYear.InOutbreak(day) ? Outbreak : Usual);
            var length = Lengths[dice.Among(Often)];
            _all.Add(new(day, within, place, (byte)setting.Tree[place].Street, (byte)kind, (short)length, (short)turnouts[at++]));
        }
    }
}
