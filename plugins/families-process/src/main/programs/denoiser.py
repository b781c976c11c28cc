"""A small diffusion model in PyTorch: a network that removes noise, and the way back from noise.

    family: {use: process, program: denoiser.py, with: {steps: 2000, width: 128}}

Variance exploding, as in Karras et al. 2022 (arXiv 2206.00364): noise levels are log-normal in
training; sampling is Euler's method on the probability-flow equation over their grid of levels.
"""

import torch

import tributary


@tributary.family(costly=True, repeats="tolerance")
class Denoiser(torch.nn.Module):
    def __init__(self, steps=2000, width=128, batch=256, rate=1e-3, levels=40):
        super().__init__()
        self.steps, self.width, self.batch = steps, width, batch
        self.rate, self.levels = rate, levels

    def fit(self, X, context):
        torch.set_num_threads(context.threads)
        rows = torch.tensor(X, dtype=torch.float32)
        self.mean, self.scale = rows.mean(0), rows.std(0).clamp_min(1e-6)
        rows = (rows - self.mean) / self.scale
        d = rows.shape[1]
        self.net = torch.nn.Sequential(
            torch.nn.Linear(d + 1, self.width),
            torch.nn.SiLU(),
            torch.nn.Linear(self.width, self.width),
            torch.nn.SiLU(),
            torch.nn.Linear(self.width, d),
        )
        optimiser = torch.optim.Adam(self.parameters(), lr=self.rate)
        for step in range(1, self.steps + 1):
            x = rows[torch.randint(len(rows), (self.batch,))]
            level = torch.exp(1.2 * torch.randn(self.batch, 1) - 1.2)
            noised = x + level * torch.randn_like(x)
            loss = (((self.denoised(noised, level) - x) / level) ** 2 * level**2).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            if step % 100 == 0:
                context.progress(step / self.steps, f"loss {loss.item():.3f}")
                context.series("training-loss", step, loss.item())
            if step in context.times:
                context.at(step, self)
        return self

    def denoised(self, x, level):
        """Preconditioned as in Karras et al., table 1, with data of unit variance."""
        skip = 1 / (1 + level**2)
        out = level / torch.sqrt(1 + level**2)
        into = 1 / torch.sqrt(1 + level**2)
        return skip * x + out * self.net(torch.cat([into * x, level.log() / 4], 1))

    @torch.no_grad()
    def sample(self, n):
        t = torch.linspace(0, 1, self.levels)
        levels = (80 ** (1 / 7) + t * (0.002 ** (1 / 7) - 80 ** (1 / 7))) ** 7
        x = levels[0] * torch.randn(n, len(self.mean))
        for now, then in zip(levels, [*levels[1:], torch.tensor(0.0)]):
            slope = (x - self.denoised(x, now.expand(n, 1))) / now
            x = x + (then - now) * slope
        return x * self.scale + self.mean


tributary.serve(Denoiser)
