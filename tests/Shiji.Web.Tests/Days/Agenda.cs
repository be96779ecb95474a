using System.Globalization;
using Shiji.Kernel.Tests.Time;

namespace Shiji.Web.Tests.Days;

/// <summary>What happens when; carried out in its order, with the clock of the district, and what happens in the same second at once.</summary>
internal sealed class Agenda(FakeTime time)
{
    private readonly List<(DateTime At, Func<Task> Act)> _steps = [];

    /// <param name="at">In the district's own time.</param>
    public void At(DateTime at, Func<Task> act) => _steps.Add((at, act));

    public static DateTime Of(string clock) => DayDistrict.Midnight + TimeSpan.Parse(clock, CultureInfo.InvariantCulture);

    public async Task PlayAsync()
    {
        foreach (var moment in _steps.GroupBy(s => s.At).OrderBy(g => g.Key).ToList())
        {
            time.Now = new(moment.Key, TimeSpan.FromHours(8));
            await Parallel.ForEachAsync(moment, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (step, _) => await step.Act());
        }

        _steps.Clear();
    }
}
