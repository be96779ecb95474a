using System.Diagnostics;

namespace Shiji.Bench;

/// <summary>轮次 — runs contestants in turn, so that a noisy machine is noisy for all, and prints each one's median and its ratio to the first.</summary>
internal sealed class Rounds(int count)
{
    public int Count => count;

    public async Task RaceAsync(string title, params (string Name, Func<Task> Run)[] contestants)
    {
        var times = contestants.Select(_ => new List<double>()).ToArray();
        var spent = contestants.Select(_ => new List<double>()).ToArray();
        foreach (var (_, run) in contestants) await run(); // warm
        for (var round = 0; round < count; round++)
            for (var i = 0; i < contestants.Length; i++)
            {
                var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                await contestants[i].Run();
                times[i].Add(watch.Elapsed.TotalMilliseconds);
                spent[i].Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }

        Console.WriteLine(title);
        var yardstick = Median(times[0]);
        for (var i = 0; i < contestants.Length; i++)
            Console.WriteLine(FormattableString.Invariant($"  {contestants[i].Name,-58}{Median(times[i]),10:0.00} ms   min {times[i].Min(),9:0.00}   own CPU {Median(spent[i]),9:0.00}   ×{Median(times[i]) / yardstick:0.00}"));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
